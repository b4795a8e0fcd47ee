internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade

/// How many used rows of an input carry marks, and which evidence grades are possible with them.
struct MarkCensus {
  /// Used rows with at least one mark of a kind.
  private(set) var rows: [MarkKind: Int] = [:]

  init(_ table: ShipmentTable, _ range: Range<Int>) {
    guard let marks = table.marks else { return }
    var (last, seen): (ShipmentID?, Set<MarkKind>) = (nil, [])
    for entry in marks.entries where range.contains(entry.shipment.row) {
      if entry.shipment != last { (last, seen) = (entry.shipment, []) }
      guard table.status[entry.shipment] == .used else { continue }
      if seen.insert(marks.kind(of: entry.spelling)).inserted {
        rows[marks.kind(of: entry.spelling), default: 0] += 1
      }
    }
  }

  /// A count for each kind that occurs.
  var counts: [NamedCount] {
    MarkKind.allCases.compactMap { kind in
      rows[kind].map { NamedCount(name: kind.countName, rows: $0, text: kind.phrase) }
    }
  }

  /// The best grade that links between rows of the input can have.
  func possibleGrades(hasDeclarations: Bool, hasMakers: Bool, hasMasses: Bool) -> String {
    let isDocumented = rows.keys.contains { $0 != .brand && $0 != .partNumber }
    let hasParts = rows[.partNumber] != nil
    if isDocumented || hasParts && hasMasses { return "links between legs can have evidence grades A to D." }
    let unless = hasDeclarations ? ", unless two legs share a declaration number." : "."
    let best =
      if hasParts {
        "part numbers, but no net mass column: links between legs have evidence grade B at most"
      } else if rows[.brand] != nil || hasMakers {
        "no container, bill, serial or part number column or text: links between legs have evidence grade B at most"
      } else if hasMasses {
        "no container, bill, serial or part number, no brand and no maker: links between legs have evidence grade C at most"
      } else {
        "no container, bill, serial or part number, no brand, maker or net mass: links between legs have evidence grade D"
      }
    return best + unless
  }
}

extension MarkKind {
  /// For programs.
  fileprivate var countName: String {
    switch self {
    case .container: "rowsWithContainer"
    case .bill: "rowsWithBill"
    case .vin: "rowsWithVIN"
    case .serial: "rowsWithSerialNumber"
    case .partNumber: "rowsWithPartNumber"
    case .brand: "rowsWithBrand"
    }
  }

  /// For people, behind a number of rows.
  fileprivate var phrase: String {
    switch self {
    case .container: "with a container number whose check digit fits"
    case .bill: "with the number of a bill"
    case .vin: "with a vehicle identification number (its form is checked, its check digit is not)"
    case .serial: "with a serial number"
    case .partNumber: "with a part number, in a column or in the description"
    case .brand: "with a brand"
    }
  }
}
