internal import Trade

extension StoryScheme {
  /// The entry of a planned scheme whose rows have got their places.
  ///
  /// - Parameter declaration: Writes the declaration number of a row at its place.
  init(
    _ scheme: StoryPlan.Scheme, number: Int, plan: StoryPlan, places: [Int],
    declaration: (Consignment, Int, inout CSVBytes) -> Void
  ) {
    let (world, cast) = (plan.world, scheme.cast)
    let goods = scheme.kind == .consumerGoods ? cast.otherGoods : cast.goods
    guard let subheading = HSCode(world.goods.all[goods].subheading) else {
      preconditionFailure("goods.csv holds subheadings")
    }
    (self.number, kind, self.subheading) = (number, scheme.kind, subheading)
    destination = world.geography.countries[world.population.country(of: cast.buyer)].code
    firms = ([cast.supplier] + cast.hubs + [cast.buyer]).map { world.population.text(of: $0) }
    divertedGrams = scheme.divertedGrams
    legs = scheme.legs.map { leg in
      Leg(
        role: leg.role, rows: leg.rows.map { places[$0] },
        declarations: leg.rows.map { index in
          var csv = CSVBytes()
          declaration(plan.rows[index], places[index], &csv)
          return String(decoding: csv.bytes, as: UTF8.self)
        })
    }
  }

  /// Column names of `csv(_:file:)`.
  public static let csvHeader =
    "file,scheme,kind,diversion,destination,subheading,diverted_kg,firms,leg,rows,declarations\n"

  /// The key as CSV, one line for each leg; lists are joined with ` | `.
  ///
  /// - Parameter file: Name of the data file, for the first column.
  public static func csv(_ key: [StoryScheme], file: String) -> [UInt8] {
    var csv = CSVBytes()
    for scheme in key {
      for leg in scheme.legs { scheme.append(leg, file: file, to: &csv) }
    }
    return csv.bytes
  }

  private func append(_ leg: Leg, file: String, to csv: inout CSVBytes) {
    let cells = [
      file, "\(number)", kind.rawValue, kind.isDiversion ? "1" : "0", "\(destination)", "\(subheading)",
      kilograms, firms.joined(separator: " | "), leg.role, "\(leg.rows.count)",
      leg.declarations.joined(separator: " | "),
    ]
    for (index, cell) in cells.enumerated() {
      if index > 0 { csv.endCell() }
      csv.cell(Array(cell.utf8)[...])
    }
    csv.byte(10)
  }

  private var kilograms: String {
    var csv = CSVBytes()
    csv.hundredths(divertedGrams / 10)
    return String(decoding: csv.bytes, as: UTF8.self)
  }
}
