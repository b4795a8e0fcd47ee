/// One layout laid over one header: which columns its fields would take, and how well it fits.
struct LayoutMatch {
  /// The column taken for a field, and those that were passed over.
  struct Pick {
    let column: Int
    let confidence: Double
    /// Why this and not another, if there was a choice.
    var note: String?
    /// Columns with as good a claim; not empty only where nothing decides.
    var rivals: [Int] = []
  }

  let layout: Layout
  private(set) var picks: [Field: Pick] = [:]

  /// Lays `layout` over the header. Fields in `skipping` are already decided by the user.
  init(_ layout: Layout, _ header: HeaderIndex, _ sample: ColumnSample, skipping: Set<Field>) {
    self.layout = layout
    guard LayoutMatch.isSigned(layout, header) else { return }
    for field in Field.allCases where !skipping.contains(field) {
      guard let rule = layout.fields[field], case let hits = header.hits(rule), !hits.isEmpty else {
        continue
      }
      picks[field] = LayoutMatch.pick(field, hits, header, sample)
    }
  }

  /// Fills fields that the layout leaves empty from a layout of general words, with columns nobody else takes.
  ///
  /// Vendors add and rename columns; the confidence is lower, and the note says so.
  mutating func fill(from general: LayoutMatch, _ header: HeaderIndex, taken: Set<Int>) {
    var taken = taken.union(picks.values.map(\.column))
    for field in Field.allCases {
      guard picks[field] == nil, let pick = general.picks[field], !taken.contains(pick.column) else {
        continue
      }
      taken.insert(pick.column)
      var filled = Pick(column: pick.column, confidence: pick.confidence * 0.7)
      filled.rivals = pick.rivals.filter { !taken.contains($0) }
      filled.note =
        "\(field): column '\(header.names[pick.column])' by its common name, not known to the layout"
      picks[field] = filled
    }
  }

  private static func isSigned(_ layout: Layout, _ header: HeaderIndex) -> Bool {
    layout.signature.isEmpty || layout.signature.contains { !header.columns(named: $0).columns.isEmpty }
  }

  /// Weight of what is recognised. A layout of general words gives way to a known one that fits as well.
  var score: Double {
    let sum = Field.allCases.reduce(0.0) { $0 + (picks[$1] == nil ? 0 : $1.weight) }
    return layout.isFallback ? sum * 0.6 : sum
  }

  /// The preferred column whose cells are what they should be.
  private static func pick(
    _ field: Field, _ hits: [HeaderIndex.Hit], _ header: HeaderIndex, _ sample: ColumnSample
  ) -> Pick {
    let fits = hits.map { sample.plausibility($0.column, field.kind) }
    // Half of the cells may be words (dates and weights often are), an empty column may not be taken for a full one.
    let usable = hits.indices.filter { (fits[$0] ?? (sample.isEmpty ? 1 : 0)) >= 0.5 }
    let chosen = usable.first ?? hits.indices.first!
    let hit = hits[chosen]
    let rivals = usable.filter {
      $0 != chosen && hits[$0].rank == hit.rank && !sample.areEqual(hits[$0].column, hit.column)
    }
    let belief = hit.quality * (fits[chosen].map { 0.5 + 0.5 * $0 } ?? (sample.isEmpty ? 1 : 0.5))
    var pick = Pick(column: hit.column, confidence: rivals.isEmpty ? belief : belief / 2)
    pick.rivals = rivals.map { hits[$0].column }
    pick.note = note(field, hits, chosen, header)
    return pick
  }

  private static func note(
    _ field: Field, _ hits: [HeaderIndex.Hit], _ chosen: Int, _ header: HeaderIndex
  ) -> String? {
    guard field.weight > 1, hits.count > 1 else { return nil }
    let name = header.names[hits[chosen].column]
    if chosen > 0 {
      let other = header.names[hits[0].column]
      return
        "\(field): column '\(name)' is taken, as '\(other)' has hardly any readable cell in the first rows"
    }
    let others = hits.dropFirst().prefix(3).map { "'\(header.names[$0.column])'" }.joined(separator: ", ")
    return "\(field): column '\(name)' is preferred to \(others); --map \(field)=COLUMN changes that"
  }
}

extension Field {
  /// How much a field counts for the choice of a layout: what shipments need most, then countries, value and mass.
  var weight: Double {
    switch self {
    case .date, .hsCode, .consignor, .consignee: 4
    case .valueUSD, .netMassKg, .origin, .dispatch, .destination, .consignorCountry, .consigneeCountry: 2
    default: 1
    }
  }

  /// Whether rows cannot be shipments without it, so that a choice between equals must be the user's.
  var isRequired: Bool { weight == 4 }
}
