internal import GraphCore
internal import Trade
internal import WorkPool

/// Brings the marks that the workers numbered for themselves under one numbering: that of their contents.
struct MarkMerge {
  /// The marks of all rows.
  let column: MarkColumn

  init(_ parts: [HarvestedMarks], on pool: WorkPool) throws(Cancelled) {
    let wanted = try pool.each(parts.count) { part in
      (0..<UInt32(parts[part].spellings.table.count)).filter { parts[part].spellings.isMark(Int($0)) }
    }
    let order = try NameOrder(zip(parts.map(\.spellings), wanted).map { ($0, $1) }, on: pool)
    let (ranks, texts) = (order.ranks(), try order.texts(on: pool))
    let kinds = texts.tags.map { MarkKind(rawValue: UInt8(truncatingIfNeeded: $0))! }
    column = MarkColumn(
      entries: try MarkMerge.entries(parts, ranks, on: pool), arena: texts.arena, offsets: texts.offsets,
      kinds: kinds, marks: try MarkMerge.marks(texts, kinds, on: pool))
  }

  /// A chunk of a part, by the row of its first sighting.
  private struct Chunk: Sendable {
    let part: Int, range: Range<Int>, row: UInt32
  }

  /// Chunks are read by one worker each and hold rows of their own, so that sorting within them sorts all.
  private static func entries(
    _ parts: [HarvestedMarks], _ ranks: [[UInt32]], on pool: WorkPool
  ) throws(Cancelled) -> [MarkColumn.Entry] {
    let chunks = parts.indices.flatMap { part in
      parts[part].chunks.map { Chunk(part: part, range: $0, row: parts[part].sightings[$0.lowerBound].row) }
    }.sorted { $0.row < $1.row }
    let sorted = try pool.each(chunks.count) { place in
      let (part, numbers) = (parts[chunks[place].part], ranks[chunks[place].part])
      var keys = part.sightings[chunks[place].range].compactMap { sighting in
        let rank = numbers[Int(sighting.number)]
        return rank == .max ? nil : UInt64(sighting.row) << 32 | UInt64(rank)
      }
      keys.sort()
      var entries: [MarkColumn.Entry] = []
      entries.reserveCapacity(keys.count)
      for (place, key) in keys.enumerated() where place == 0 || keys[place - 1] != key {
        let (row, spelling) = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
        entries.append(.init(shipment: ShipmentID(rawValue: row), spelling: SpellingID(rawValue: spelling)))
      }
      return entries
    }
    var entries: [MarkColumn.Entry] = []
    entries.reserveCapacity(sorted.reduce(0) { $0 + $1.count })
    for chunk in sorted { entries += chunk }
    return entries
  }

  /// For each spelling its mark: spellings of one kind and normal form have one.
  private static func marks(
    _ texts: NameOrder.Texts, _ kinds: [MarkKind], on pool: WorkPool
  ) throws(Cancelled) -> [MarkID] {
    let pieces = try pool.map(0..<kinds.count, grain: 1 << 13) { range in
      range.map { number in
        MarkFolding.normalForm(texts.arena[texts.offsets[number]..<texts.offsets[number + 1]], kinds[number])
      }
    }
    var forms = InternTable()
    var marks: [MarkID] = []
    marks.reserveCapacity(kinds.count)
    for (number, form) in pieces.joined().enumerated() {
      marks.append(MarkID(rawValue: forms.number(form, tag: texts.tags[number])))
    }
    return marks
  }
}

extension InternedNames {
  /// Whether a spelling is a mark: brands are none that say there is no brand.
  fileprivate func isMark(_ number: Int) -> Bool {
    unsafe table.withEntry(number) { tag, bytes in
      guard tag == UInt16(MarkKind.brand.rawValue) else { return true }
      let name = unsafe String(decoding: foldName(utf8: bytes), as: UTF8.self)
      guard !Placeholders.contains(name), !noBrands.contains(name) else { return false }
      return unsafe !MarkFolding.normalForm(bytes, .brand).isEmpty
    }
  }
}

/// Folded cells of brand columns that say there is none.
private let noBrands: Set<String> = [
  "no brand", "without brand", "unbranded", "no trademark", "no trade mark", "brandless", "generic", "oem",
  "other",
  "без товарного знака", "без торговой марки", "без марки", "без бренда", "тз отсутствует",
  "товарный знак отсутствует",
  "无品牌", "无牌",
]
