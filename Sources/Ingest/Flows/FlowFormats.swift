/// How the columns of numbers of a file write them.
struct FlowFormats: Sendable {
  private(set) var byColumn: [Int: NumberFormat] = [:]
  /// What had to be assumed, a sentence each.
  private(set) var notes: [String] = []
  /// Columns whose first cells leave open what a point or comma means.
  private(set) var undecided: [Int] = []

  func format(_ column: Int) -> NumberFormat { byColumn[column] ?? .plain }

  /// Decides from evidence by column; of tables that programs write it is known.
  init(_ mapping: FlowMapping, _ evidence: [Int: NumberEvidence]) {
    for column in FlowFormats.columns(mapping) {
      let format = (evidence[column] ?? NumberEvidence()).format(
        hint: mapping.layout.isMachineMade ? .point : nil)
      byColumn[column] = mapping.layout.isMachineMade ? .plain : format
      guard !mapping.layout.isMachineMade else { continue }
      if case .values(_, 0) = format.basis { continue }
      undecided.append(column)
      if format.isAssumed { notes.append("column '\(mapping.header[column])' has \(format)") }
    }
  }

  /// Decides from the first rows.
  init(_ mapping: FlowMapping, samples: [[String]]) {
    var evidence: [Int: NumberEvidence] = [:]
    for column in FlowFormats.columns(mapping) {
      var found = NumberEvidence()
      for row in samples where column < row.count { found.add(FlowNumber.withoutFlag(row[column])) }
      evidence[column] = found
    }
    self.init(mapping, evidence)
  }

  /// The same with the columns that were open decided from all their cells.
  func decided(_ mapping: FlowMapping, _ evidence: [Int: NumberEvidence]) -> FlowFormats {
    let again = FlowFormats(mapping, evidence)
    var formats = self
    for column in undecided { formats.byColumn[column] = again.byColumn[column] }
    formats.notes = again.notes.filter { note in
      undecided.contains { note.hasPrefix("column '\(mapping.header[$0])'") }
    }
    return formats
  }

  static func columns(_ mapping: FlowMapping) -> [Int] {
    let fields: [FlowField] = [.value, .mass, .quantity]
    return fields.flatMap { mapping.columns($0).map(\.column) } + mapping.wide.map(\.column)
  }
}

/// Numbers as statistics write them: a flag may stand behind, a colon means that there is none.
enum FlowNumber {
  /// What a cell says.
  enum Reading: Equatable {
    /// At least 0.
    case amount(Int64)
    case nothing, negative, unreadable
  }

  static func read(_ cell: Span<UInt8>, _ format: NumberFormat, places: Int) -> Reading {
    let reading = plain(cell, format, places: places)
    guard reading == .unreadable else { return reading }
    var text: [UInt8] = []
    for index in cell.indices { text.append(cell[index]) }
    let bare = Array(withoutFlag(String(decoding: text, as: UTF8.self)).utf8)
    return bare.count < text.count ? plain(bare.span, format, places: places) : .unreadable
  }

  private static func plain(_ cell: Span<UInt8>, _ format: NumberFormat, places: Int) -> Reading {
    switch format.scaled(cell, places: places) {
    case .value(let amount): return .amount(amount)
    case .negative: return .negative
    case .unreadable: return .unreadable
    case .missing:
      // A zero is a number, an empty cell is none.
      for index in cell.indices where cell[index] &- 48 < 10 { return .amount(0) }
      return .nothing
    }
  }

  /// `123 p` without its flag, `:` and `: c` as nothing; other cells as they are.
  static func withoutFlag(_ cell: String) -> String {
    var text = Substring(cell)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    if text.first == ":" { return text.dropFirst().allSatisfy { $0.isLetter || $0 == " " } ? "" : cell }
    guard let blank = text.lastIndex(of: " "), text.distance(from: blank, to: text.endIndex) <= 4 else {
      return cell
    }
    let flag = text[text.index(after: blank)...]
    return flag.allSatisfy { $0.isASCII && $0.isLowercase } && !flag.isEmpty ? String(text[..<blank]) : cell
  }
}
