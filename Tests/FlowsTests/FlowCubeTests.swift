import Flows
import Testing
import Trade
import WorkPool

/// A line of statistics for tests.
struct MadeLine {
  var reporter: CountryCode = "DE", partner: CountryCode = "KG"
  var flow = TradeFlow.export
  var goods: HSCode = "854231"
  var period = TradePeriod(Month(year: 2022, month: 1)!)
  var value: Int64 = 100, grams: Int64 = 0, pieces: Int64 = 0
  var unit: UInt8 = 0
  var detail: UInt32 = 0
  var status = FlowStatus.used
}

/// A table of made lines, one file.
func flowTable(_ lines: [MadeLine], units: [String] = ["", "p/st", "l"], isReconciled: Bool = false)
  -> FlowTable
{
  FlowTable(
    status: lines.map(\.status), period: lines.map(\.period), reporter: lines.map(\.reporter),
    partner: lines.map(\.partner), flow: lines.map(\.flow), goods: lines.map(\.goods),
    value: lines.map(\.value), currency: lines.map { _ in CurrencyCode.usd },
    netMass: lines.map { Quantity(rawValue: $0.grams) },
    quantity: lines.map { Quantity(rawValue: $0.pieces) }, unit: lines.map(\.unit),
    detail: lines.map(\.detail), line: lines.indices.map { UInt32($0 + 2) }, units: units,
    files: [0..<lines.count], isReconciled: [isReconciled])
}

/// The cube of used lines, in US dollars.
func flowCube(_ table: FlowTable, level: Int = 6) throws -> FlowCube {
  try FlowCube(table, level: level, currency: .usd, on: WorkPool(workers: 2))
}

@Suite struct FlowCubeTests {
  @Test func `lines of one cell are added up, and those that do not count are left out`() throws {
    var lines = [MadeLine](repeating: MadeLine(), count: 3)
    lines[1].value = 20
    lines[2].status = .repeated
    let cube = try flowCube(flowTable(lines))
    #expect(cube.cells.map(\.value) == [120])
    #expect(cube.cells[0].lines == 2)
  }

  @Test func `quantities of several units have no sum`() throws {
    var lines = [MadeLine](repeating: MadeLine(), count: 3)
    for (index, unit) in [1, 2, 1].enumerated() {
      (lines[index].unit, lines[index].pieces) = (UInt8(unit), 5_000)
    }
    let cell = try #require(try flowCube(flowTable(lines)).cells.first)
    #expect(cell.quantity == 0)
    #expect(cell.value == 300)
  }

  @Test func `an absent reporter is told from one that reports nothing`() throws {
    var lines = [MadeLine(), MadeLine()]
    lines[1].partner = "CN"
    lines[1].period = TradePeriod(Month(year: 2022, month: 2)!)
    let cube = try flowCube(flowTable(lines))
    #expect(cube.reports("DE", .export, lines[1].period))
    #expect(!cube.reports("DE", .import, lines[1].period))
    #expect(!cube.reports("FR", .export, lines[1].period))
  }

  @Test(arguments: FlowStatus.allCases)
  func `a line without a value or a rate, or beyond the question, makes no month one of zeros`(
    status: FlowStatus
  )
    throws
  {
    var lines = [MadeLine(), MadeLine()]
    lines[1].period = TradePeriod(Month(year: 2022, month: 2)!)
    lines[1].status = status
    let shows: [FlowStatus] = [
      .used, .groupPartner, .groupGoods, .groupPeriod, .repeated, .contradicted, .ownTrade,
    ]
    let cube = try flowCube(flowTable(lines))
    #expect(cube.reports("DE", .export, lines[1].period) == shows.contains(status))
  }

  @Test func `months and periods are written as they are read`() {
    #expect(Month(rawValue: -1).description == "1969-12")
    #expect(Month(iso: "2022-03")?.advanced(by: 10).description == "2023-01")
    #expect(TradePeriod(Month(year: 2023, month: 1)!, months: 9).description == "2023-01/2023-09")
    #expect(TradePeriod(year: 2022)?.description == "2022")
    #expect(TradePeriod(Month(year: 2022, month: 4)!, months: 3).description == "2022-Q2")
  }
}
