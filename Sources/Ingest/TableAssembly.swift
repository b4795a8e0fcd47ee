internal import GraphCore
internal import Trade
internal import WorkPool

/// Turns the numbers that workers gave into those of the table, and sets what a file does not have to "none".
struct TableAssembly {
  let targets: ColumnTargets
  let rowCount: Int

  /// What one file brought.
  struct File {
    var plan: FileParser.Plan
    var parts: [FileReading.Part]
  }

  /// Goods codes in their order, and for each part its numbers → theirs.
  ///
  /// Files may hold as many codes as rows: each part is sorted on its own, then all are merged.
  static func mergeGoods(
    _ parts: [[HSCode]], on pool: WorkPool
  ) throws(Cancelled) -> (codes: [HSCode], maps: [[GoodsID]]) {
    let runs = try pool.each(parts.count) { part in
      zip(parts[part], 0...).sorted { $0.0 < $1.0 }
    }
    var codes = [HSCode.none]
    var maps = parts.map { [GoodsID](repeating: GoodsID(row: 0), count: $0.count) }
    var places = parts.map { _ in 0 }
    while true {
      let next = runs.indices.lazy.compactMap { places[$0] < runs[$0].count ? runs[$0][places[$0]].0 : nil }
        .min()
      guard let next else { return (codes, maps) }
      if next != .none { codes.append(next) }
      for part in runs.indices {
        while places[part] < runs[part].count, runs[part][places[part]].0 == next {
          maps[part][runs[part][places[part]].1] = GoodsID(row: codes.count - 1)
          places[part] += 1
        }
      }
    }
  }

  /// Renumbers the rows of all chunks in place.
  ///
  /// - Returns: The countries of rows that got one from a party without a name.
  func renumber(
    _ files: [File], parties: [[PartyID]], goods: [[GoodsID]], pool: WorkPool
  ) throws(Cancelled) -> Set<CountryRole> {
    var work: [(part: Int, names: InternedNames, plan: FileParser.Plan, rows: Range<Int>)] = []
    var part = 0
    for file in files {
      for piece in file.parts {
        work += piece.chunks.map { (part, piece.names, file.plan, $0.rows) }
        part += 1
      }
    }
    let pieces = work
    return try pool.map(0..<pieces.count, grain: 16) { range in
      var filled: Set<CountryRole> = []
      for piece in pieces[range] {
        renumberParties(piece.rows, piece.plan, parties[piece.part], piece.names, &filled)
        renumberGoods(piece.rows, piece.plan, goods[piece.part])
      }
      return filled
    }.reduce(into: []) { $0.formUnion($1) }
  }

  private func renumberParties(
    _ rows: Range<Int>, _ plan: FileParser.Plan, _ map: [PartyID], _ names: InternedNames,
    _ filled: inout Set<CountryRole>
  ) {
    for (role, column) in targets.parties {
      let base = unsafe column.base
      guard plan.reads(role) else {
        for row in rows { unsafe base[row] = .none }
        continue
      }
      let country = targets.countries.keys.first { $0.party == role }
      // Rows in quarantine may hold zero, the number of no name.
      unsafe map.withUnsafeBufferPointer { map in
        for row in rows {
          let number = unsafe Int(base[row].rawValue)
          let party = unsafe map[number]
          unsafe base[row] = party
          if party == .none, let country, keepCountry(of: number, names, as: country, row) {
            filled.insert(country)
          }
        }
      }
    }
  }

  /// The country of a party that is not named would be lost with its name: it becomes the row's dispatch or
  /// destination where the row has none.
  @inline(never)
  private func keepCountry(
    of number: Int, _ names: InternedNames, as role: CountryRole, _ row: Int
  ) -> Bool {
    let tag = unsafe names.table.withEntry(number) { tag, _ in tag }
    guard tag != 0, let base = unsafe targets.countries[role]?.base, unsafe base[row].isNone else {
      return false
    }
    unsafe base[row] = CountryCode(rawValue: tag)
    return true
  }

  private func renumberGoods(_ rows: Range<Int>, _ plan: FileParser.Plan, _ map: [GoodsID]) {
    let isRead = plan.tasks.contains { if case .goods = $0 { true } else { false } }
    let base = unsafe targets.goods.base
    guard isRead else { return }  // zero is the number of "no code"
    unsafe map.withUnsafeBufferPointer { map in
      for row in rows { unsafe base[row] = map[Int(base[row].rawValue)] }
    }
  }
}
