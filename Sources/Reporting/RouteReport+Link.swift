extension RouteReport {
  /// How firmly a route, or a link of it, is documented: A is best.
  public enum Grade: String, Sendable, Equatable, Codable, CaseIterable, Comparable {
    /// The same container, bill, declaration, serial number, vehicle or part number in two rows; or a single document.
    case a = "A"
    /// The same brand, maker or part number, in time and with a plausible quantity.
    case b = "B"
    /// The same class of goods, in time, and lots that cover the greater part of the mass, whatever else the hub sent.
    case c = "C"
    /// The same class of goods, in time.
    case d = "D"

    /// Whether `a` is the better grade.
    public static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
  }

  /// What links two neighbouring legs of a chain.
  public struct Link: Sendable, Equatable, Codable {
    /// The firm between the legs, and its country.
    public var hub: String, country: String
    /// The best grade over all pairs of a lot received and a shipment sent.
    public var grade: Grade
    /// Why it is that grade, in words.
    public var reason: String
    /// What rows of both legs name, best first; not more than three.
    public var proofs: [Proof]
    /// How much rows of both legs have in common, listed in `proofs` or not.
    public var proofCount: Int
    /// All parts as described above.
    public init(
      hub: String, country: String, grade: Grade, reason: String, proofs: [Proof], proofCount: Int
    ) {
      (self.hub, self.country, self.grade, self.reason) = (hub, country, grade, reason)
      (self.proofs, self.proofCount) = (proofs, proofCount)
    }
  }

  /// Something that a lot and a shipment name alike, with both rows.
  public struct Proof: Sendable, Equatable, Codable {
    /// `container`, `bill`, `VIN`, `serial number`, `part number`, `brand`, `declaration` or `maker`.
    public var kind: String
    /// What it proves by itself.
    public var grade: Grade
    /// As written in the lot's row, and in the shipment's.
    public var lotText: String, shipmentText: String
    /// Row of the lot, and of the shipment.
    public var lot: Source, shipment: Source
    /// All parts as described above.
    public init(
      kind: String, grade: Grade, lotText: String, shipmentText: String, lot: Source, shipment: Source
    ) {
      (self.kind, self.grade, self.lotText, self.shipmentText) = (kind, grade, lotText, shipmentText)
      (self.lot, self.shipment) = (lot, shipment)
    }
  }

  /// Where a row stands.
  public struct Source: Sendable, Equatable, Codable {
    /// Line of the text file (header = 1).
    public var file: String, line: Int
    /// A line of a file.
    public init(file: String, line: Int) { (self.file, self.line) = (file, line) }
  }
}

extension RouteReport.Proof {
  /// `container MSKU1234565`
  var name: String {
    let name =
      lotText == shipmentText
      ? visibleText(lotText) : "\(visibleText(lotText)) (sent on as \(visibleText(shipmentText)))"
    return "\(kind) \(name)"
  }

  /// `container MSKU1234565 in lots.csv:12 and trade.csv:40`
  var line: String {
    "\(name) in \(lot.text) and \(shipment.text)"
  }
}

extension RouteReport.Source {
  /// `lots.csv:12`
  var text: String { "\(visibleText(file)):\(line)" }
}
