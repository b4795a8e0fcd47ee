import GraphCore
import TestSupport
import Testing
import Trade

@testable import Ingest

@Suite struct PieceUnitTests {
  @Test(arguments: [
    ("PCE", 1), ("pcs.", 1), ("Pieces", 1), ("p/st", 1), ("P/ST", 1), ("шт", 1), ("ШТ.", 1), ("Штука", 1),
    ("796", 1), ("NO.", 1), ("NMB", 1), ("u", 1), ("ADET", 1), ("个", 1), ("台", 1), ("U (number of items)", 0),
    ("DOZ", 12), ("12u", 12), ("1000u", 1_000), ("1 000 p/st", 1_000), ("тыс. шт.", 1_000), ("798", 1_000),
    ("1000 ШТ", 1_000), ("100 p/st", 100), ("千个", 1_000), ("gross", 144),
    ("KGM", 0), ("kg", 0), ("166", 0), ("m2", 0), ("m²", 0), ("L", 0), ("SET", 0), ("PAR", 0), ("2u", 0),
    ("пар", 0),
    ("CTN", 0), ("", 0), ("7", 0), ("-", 0), ("1000", 0), ("999 шт", 0), ("шт кг", 0),
  ])
  func `a unit is so many pieces`(name: String, pieces: Int64) {
    #expect(PieceUnit.pieces(inName: name) == pieces)
    #expect(PieceUnit.pieces(in: Array("  \(name) ".utf8).span) == pieces)
  }

  @Test func `a header may say that pieces are counted`() {
    #expect(PieceUnit.pieces(inHeader: "Qty (pcs)") == 1 && PieceUnit.pieces(inHeader: "Количество, шт") == 1)
    #expect(PieceUnit.pieces(inHeader: "Pieces") == 1 && PieceUnit.pieces(inHeader: "Quantity") == 0)
    #expect(PieceUnit.pieces(inHeader: "Line Item Quantity") == 0)
  }

  /// Units, what a cell holds, and what that is in thousandths of a piece.
  private static let cells: [(quantity: String, unit: String, pieces: Int64)] = [
    ("5", "PCE", 5_000), ("2.5", "тыс шт", 2_500_000), ("0.0005", "pcs", 0), ("1", "kg", 0), ("", "PCE", 0),
    ("-3", "PCE", 0), ("many", "PCE", 0), ("3", "", 0), ("7", "DOZ", 84_000),
    ("9223372036854775", "1000u", 0),
  ]

  @Test(arguments: UInt64(0)..<60)
  func `pieces agree with reading cell by cell`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<Int.random(in: 1...300, using: &random)).map { _ in
      Self.cells.randomElement(using: &random)!
    }
    let text =
      "date,shipper_name,consignee_name,hs_code,quantity,unit\n"
      + rows.enumerated().map { "2023-01-01,A\($0),B,854231,\($1.quantity),\($1.unit)\n" }.joined()
    let read = try read(text)
    #expect(read.table.pieces?.values.map(\.rawValue) == rows.map(\.pieces))
    let count = try #require(read.quantities(.pieces, ofInput: 0))
    #expect(count.known == rows.count { $0.pieces > 0 })
    #expect(count.inOtherUnits == rows.count { ["kg", ""].contains($0.unit) })
    #expect(count.unreadable == rows.count { $0.quantity == "many" || $0.unit == "1000u" })
    #expect(
      count.known + count.missing + count.negative + count.unreadable + count.inOtherUnits == rows.count)
  }

  @Test func `without a unit nothing is a piece, unless the header says so`() throws {
    let rows = "2023-01-01,A,B,854231,5\n"
    let header = "date,shipper_name,consignee_name,hs_code,"
    #expect(try read(header + "quantity\n" + rows).table.pieces?.values.map(\.rawValue) == [0])
    #expect(try read(header + "pieces\n" + rows).table.pieces?.values.map(\.rawValue) == [5_000])
    #expect(try read(header + "note\n" + rows).table.pieces == nil)
  }

  private func read(_ text: String) throws -> ReadShipments {
    let bench = Workbench()
    defer { withExtendedLifetime(bench) {} }
    return try readFiles([bench.file(text)], InputSettings(), workers: 2).read
  }
}
