/// A header, ready to be asked for columns by name or box.
struct HeaderIndex {
  /// The cells as written.
  let names: [String]
  private var exact: [String: [Int]] = [:]
  private var loose: [String: [Int]] = [:]
  private var boxes: [String: [Int]] = [:]

  /// How a column answers to a rule.
  struct Hit: Equatable {
    let column: Int
    /// Place of the box or name in the rule; the first is preferred.
    let rank: Int
    /// 1 for a box or the name itself, less where only letters and digits agree.
    let quality: Double
  }

  init(_ header: [String]) {
    names = header
    for (column, name) in header.enumerated() {
      let normalised = HeaderName.normalised(name)
      if normalised.isEmpty { continue }
      exact[normalised, default: []].append(column)
      loose[HeaderName.loose(name), default: []].append(column)
      if let box = HeaderName.box(name) { boxes[box, default: []].append(column) }
    }
  }

  /// Columns with this name: exactly, or else by letters and digits alone.
  func columns(named name: String) -> (columns: [Int], quality: Double) {
    if let columns = exact[HeaderName.normalised(name)] { return (columns, 1) }
    let key = HeaderName.loose(name)
    return (key.isEmpty ? [] : loose[key] ?? [], 0.9)
  }

  /// Columns that a rule accepts, the preferred first, each once.
  func hits(_ rule: Layout.ColumnRule) -> [Hit] {
    var hits: [Hit] = []
    var seen: Set<Int> = []
    func add(_ columns: [Int], _ rank: Int, _ quality: Double) {
      for column in columns where seen.insert(column).inserted {
        hits.append(Hit(column: column, rank: rank, quality: quality))
      }
    }
    for (rank, box) in rule.boxes.enumerated() { add(boxes[box] ?? [], rank, 1) }
    for (place, name) in rule.names.enumerated() {
      let found = columns(named: name)
      add(found.columns, rule.boxes.count + place, found.quality)
    }
    return hits
  }

  /// Number of columns that begin with a box, and how many of these write it with G.
  var boxCounts: (all: Int, withG: Int) {
    let boxed = boxes.values.flatMap(\.self)
    return (boxed.count, boxed.count { names[$0].uppercased().hasPrefix("G") })
  }

  /// Names that are spelt much like `name`, the nearest first.
  func similar(to name: String) -> [String] { Spelling.nearest(to: name, among: names) }
}

/// Suggestions for misspelt words.
enum Spelling {
  /// Up to three of `words` that need few changes, the nearest first, then in order.
  static func nearest(to word: String, among words: [String]) -> [String] {
    let key = Array(HeaderName.loose(word))
    guard !key.isEmpty else { return [] }
    let scored = words.prefix(2_000).enumerated().compactMap { place, other -> (Int, Int, String)? in
      let letters = Array(HeaderName.loose(other).prefix(80))
      guard !letters.isEmpty else { return nil }
      let contains = key.count >= 3 && String(letters).contains(String(key))
      let distance = contains ? 1 : changes(Array(key.prefix(80)), letters)
      return distance <= max(1, max(key.count, letters.count) / 3) ? (distance, place, other) : nil
    }
    return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
  }

  /// Levenshtein's distance.
  private static func changes(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
