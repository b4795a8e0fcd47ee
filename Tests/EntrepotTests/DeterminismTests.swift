import Detection
import Entrepot
import Foundation
import Ingest
import Reporting
import Testing
import Trade
import WorkPool

/// The same rows give the same report: for any number of workers, and but for places in any order.
@Suite struct DeterminismTests {
  /// Settings that bring in every part of the search.
  private static func change(_ seed: UInt64) -> (inout AnalysisSettings) -> Void {
    { settings in
      settings.level = [2, 4, 6, 8][Int(seed % 4)]
      settings.legs = 2 + Int(seed % 4)
      settings.dwell = seed % 3 == 0 ? -5...60 : 0...180
      settings.sourceRule = [.shipper, .origin, .either][Int(seed % 3)]
      settings.sameDay = seed % 2 == 0 ? .allow : .deny
      settings.limit = seed % 5 == 0 ? 3 : nil
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func `reports are the same bytes for any number of workers`(seed: UInt64) throws {
    let folder = try Folder()
    let path = try folder.write(RandomTrade(200, seed: seed).text(), "trade.csv")
    let reports = try [1, 2, 3, 8].map { workers in
      try found(in: [path], on: WorkPool(workers: workers), Self.change(seed)).inAllFormats
    }
    for other in reports.dropFirst() { #expect(other == reports[0]) }
    let inspections = try [1, 2, 3, 8].map { workers in
      try jsonText(inspect([path], AnalysisSettings(), on: WorkPool(workers: workers)))
    }
    #expect(Set(inspections).count == 1)
  }

  @Test(arguments: UInt64(0)..<8)
  func `reports do not depend on the order of rows`(seed: UInt64) throws {
    let folder = try Folder()
    let trade = RandomTrade(200, seed: seed)
    let ordered = try found(in: [try folder.write(trade.text(), "trade.csv")], Self.change(seed))
    for other in 1...3 {
      let path = try folder.write(trade.text(shuffled: seed * 10 + UInt64(other)), "trade.csv")
      let shuffled = try found(in: [path], Self.change(seed))
      #expect(shuffled.withoutPlaces == ordered.withoutPlaces)
      #expect(try shuffled.withoutPlaces.inAllFormats == ordered.withoutPlaces.inAllFormats)
    }
    #expect(ordered.inputs[0].read == 210 && ordered.inputs[0].duplicates > 0)
  }

  @Test(arguments: UInt64(0)..<8)
  func `rows in two files are rows in one`(seed: UInt64) throws {
    let folder = try Folder()
    let trade = RandomTrade(200, seed: seed)
    let whole = try found(in: [try folder.write(trade.text(), "trade.csv")], Self.change(seed))
    var (front, back) = (trade, trade)
    front.rows = Array(trade.rows.prefix(90))
    back.rows = Array(trade.rows.dropFirst(90))
    let parts = try found(
      in: [try folder.write(front.text(), "front.csv"), try folder.write(back.text(), "back.csv")],
      Self.change(seed))
    #expect(parts.destinations.map(\.counts) == whole.destinations.map(\.counts))
    #expect(parts.destinations.map { $0.routes.map(\.id) } == whole.destinations.map { $0.routes.map(\.id) })
    for count in [\InputAccount.read, \.used, \.quarantined, \.duplicates, \.selfShipments] {
      #expect(parts.inputs.reduce(0) { $0 + $1[keyPath: count] } == whole.inputs[0][keyPath: count])
    }
  }

  @Test func `the bundled example does not depend on the order of rows`() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Files.example("shipments.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    let path = try folder.write(text, "trade.csv")
    let ordered = try found(in: [path])
    let shuffled = lines.prefix(1) + lines.dropFirst().sorted { $0.hashed < $1.hashed }
    try folder.write(shuffled.map { $0 + "\n" }.joined(), "trade.csv")
    let other = try found(in: [path])
    #expect(other.withoutPlaces == ordered.withoutPlaces)
    #expect(try other.withoutPlaces.inAllFormats == ordered.withoutPlaces.inAllFormats)
  }
}

extension Substring {
  /// A number that has nothing to do with the order of texts (FNV-1a).
  fileprivate var hashed: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
