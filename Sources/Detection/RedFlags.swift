/// A red flag of published guidance on diversion, and what becomes of it here: computed by a detector, or not computable
/// from shipment files, with what it would need.
///
/// The numbers are those of the flags' list in `Docs/DETECTORS.md`; T time, F firms, R routes, G goods and papers.
public struct RedFlag: Sendable, Equatable {
  /// `T1`.
  public let id: String
  /// In a few words.
  public let title: String
  /// What a shipment file would need for it; `nil` where it is computed.
  public let needs: String?
  /// The parts of the program that compute it beside detectors.
  public let commands: [String]

  /// Names of the detectors that compute it.
  public var detectors: [String] { allDetectors.filter { $0.flags.contains(id) }.map { $0.name } }

  /// What computes it, or what it needs.
  public var source: String {
    let by = detectors + commands
    return by.isEmpty
      ? "not computable from shipment files, needs \(needs ?? "nothing known")" : by.joined(separator: ", ")
  }

  private init(_ id: String, _ title: String, needs: String? = nil, commands: [String] = []) {
    (self.id, self.title, self.needs, self.commands) = (id, title, needs, commands)
  }

  /// All of them.
  public static let all: [RedFlag] = [
    .init("T1", "trade jumps after the measure"),
    .init("T2", "a country's series breaks at the measure, against controls"),
    .init("T3", "a new pair of firms trades after the measure"),
    .init("T4", "a firm that lives for a year at most"),
    .init("T5", "stock is piled up before the measure"),
    .init("T6", "part of a year above all of the year before"),
    .init("T7", "trade moves from one hub to another"),
    .init("T8", "new trade follows the listing of a supplier", needs: "dated watchlists"),
    .init("F1", "incorporated after the measure", needs: "a company registry with days of incorporation"),
    .init("F2", "ships right after incorporation", needs: "a company registry with days of incorporation"),
    .init("F3", "an old firm new to controlled goods"),
    .init("F4", "an old customer of controlled goods takes far more"),
    .init("F5", "a firm changes its line of business"),
    .init("F6", "an exporter captive to one buyer"),
    .init("F7", "an importer captive to one supplier"),
    .init("F8", "a supplier base collapses"),
    .init("F9", "controlled share of what a firm sells"),
    .init("F10", "a successor takes over customers and goods"),
    .init("F11", "trade beyond a firm's means", needs: "staff or revenue from a company registry"),
    .init("F12", "shared addresses, telephones or directors", needs: "addresses and directors of firms"),
    .init("F13", "an address on a list", commands: ["screen", "detect --lists"]),
    .init("F14", "a forwarder or bank as consignee", needs: "lines of business from a company registry"),
    .init("F15", "a party listed on the day", commands: ["screen", "detect --lists"]),
    .init("F16", "few steps from a listed party", commands: ["detect --lists"]),
    .init("F17", "a name or address like a listed one", commands: ["screen", "detect --lists"]),
    .init("F18", "a party that is not named"),
    .init("F19", "on behalf of another", needs: "party cells that name both firms"),
    .init("R1", "coalition goods sent from a hub", commands: ["routes"]),
    .init("R2", "seller in another country than the goods", commands: ["routes"]),
    .init("R3", "shipments that follow one another to the destination", commands: ["routes"]),
    .init("R4", "what comes in goes out", commands: ["detect: ledgers of hubs"]),
    .init("R5", "goods stay a few days only", commands: ["detect: ledgers of hubs"]),
    .init("R6", "the same container, bill, serial or part number on two legs", commands: ["routes"]),
    .init("R7", "a detour", needs: "places of firms or ports, with their positions"),
    .init("R8", "a hub replaces direct trade"),
    .init("R9", "a hub without a history"),
    .init("R10", "goods sent to a hub that never arrive", needs: "trade statistics of both sides"),
    .init(
      "R11", "in transit through the destination",
      needs: "a transit country or customs procedure in the records"),
    .init("R12", "goods go round"),
    .init("R13", "one owner on both ends", needs: "owners from a company registry"),
    .init("R14", "a firm on very many paths", commands: ["cut"]),
    .init("R15", "three countries or more inside one row", commands: ["routes"]),
    .init("R16", "many sellers that follow one another"),
    .init("G1", "goods of a tier of the list", commands: ["routes"]),
    .init("G2", "a mark-up on the way"),
    .init("G3", "a price far from usual"),
    .init("G4", "value up, volume down"),
    .init("G5", "controlled codes give way to neighbouring ones"),
    .init("G6", "a description that contradicts the code", needs: "a dictionary of goods and codes"),
    .init("G7", "two sides declare different codes", needs: "records of both sides of a border"),
    .init("G8", "a maker that has left goes on", needs: "days on which makers left the market"),
    .init("G9", "a seller the maker does not know", needs: "makers' lists of distributors"),
    .init("G10", "an implausible weight", needs: "quantities in pieces, or gross weights"),
    .init("G11", "many small lots"),
    .init("G12", "a change of currency"),
    .init("G13", "goods that may not go to North Korea", commands: ["routes --regime north-korea"]),
    .init("G14", "North and South Korea confused", commands: ["detect: rows that contradict themselves"]),
    .init("G15", "a civil firm at a military address", needs: "addresses of firms, and a list of addresses"),
    .init("G16", "part numbers found in weapons", needs: "a list of such parts"),
  ]
}
