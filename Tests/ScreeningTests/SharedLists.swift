import Screening

/// The names of the shared watchlists, read no further than names.
enum SharedLists {
  /// One entry for each listed party; `nil` where the lists are not beside the package.
  static let entries: [ScreeningEntry]? = {
    guard let denied = sharedText("watchlists/bis_denied_persons.txt"),
      let sample = sharedText("watchlists/consolidated_screening_list_sample.csv")
    else { return nil }
    var parties: [(kind: NameKind, names: [String])] = []
    for (folder, prefix, aliases) in [
      ("ofac_sdn_older", "sdn", "alt"), ("ofac_non_sdn_consolidated", "cons_prim", "cons_alt"),
    ] {
      parties += treasury(
        sharedText("watchlists/\(folder)/\(prefix).csv") ?? "",
        sharedText("watchlists/\(folder)/\(aliases).csv") ?? "")
    }
    for row in csvRows(sample).dropFirst() where row.count > 22 {
      parties.append((kind(row[3]), [row[5]] + row[22].split(separator: ";").map(String.init)))
    }
    for row in csvRows(denied, separator: "\t").dropFirst() { parties.append((.unknown, [row[0]])) }
    return parties.enumerated().map {
      ScreeningEntry(id: $0.offset, kind: $0.element.kind, names: $0.element.names.map { .init($0) })
    }
  }()

  private static func kind(_ text: String) -> NameKind {
    switch text.lowercased().filter(\.isLetter) {
    case "individual": .person
    case "vessel", "aircraft": .vessel
    default: .firm
    }
  }

  private static func treasury(_ primary: String, _ aliases: String) -> [(kind: NameKind, names: [String])] {
    var parties: [(kind: NameKind, names: [String])] = []
    var places: [String: Int] = [:]
    for row in csvRows(primary) where row.count > 2 {
      places[row[0]] = parties.count
      parties.append((kind(row[2]), [row[1]]))
    }
    for row in csvRows(aliases) where row.count > 3 {
      if let place = places[row[0]] { parties[place].names.append(row[3]) }
    }
    return parties
  }
}
