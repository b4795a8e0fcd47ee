import Evaluation
import Foundation
import Synthesis
import Testing
import WorkPool

@testable import EntrepotBenchmarks

@Suite struct BenchmarkTests {
  private func scan(_ text: String) throws -> PlainScan {
    let file = FileManager.default.temporaryDirectory.appending(path: "scan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try PlainScan(file.path)
  }

  @Test func `a plain scan counts rows and cents, quotes and empty cells included`() throws {
    let text = "a,value_usd,b\n\"x,\n\"\"y\",1.5,\"q\"\n\nz,,w\r\nu,20.25,v"
    let found = try scan(text)
    #expect(found.rows == 3 && found.cents == 2_175)
    #expect(try scan("a,b\n1,2\n").cents == nil)
    #expect(try scan("value_usd\nmuch\n").cents == nil)
    #expect(try scan("value_usd\n3\n4.05\n").cents == 705)
  }

  @Test func `a mean has Student's interval`() throws {
    let mean = try #require(MeanInterval([1, 2, 3]))
    #expect(mean.mean == 2 && abs(mean.high! - (2 + 4.303 / 3.0.squareRoot())) < 1e-9)
    #expect(MeanInterval([5])?.low == nil && MeanInterval([]) == nil)
    #expect(median([3, 1, 2]) == 2 && median([4, 1]) == 2.5)
  }

  @Test func `lines are read back, and ratios stand beside those of the same name`() throws {
    let old = BenchmarkLines([
      BenchmarkLine(benchmark: "scale", name: "T4", figures: ["seconds": 9]),
      BenchmarkLine(benchmark: "scale", name: "T4", figures: ["seconds": 4]),
    ])
    #expect(try BenchmarkLines(json: old.json, file: "x").lines == old.lines)
    let new = BenchmarkLines([
      BenchmarkLine(benchmark: "scale", name: "T4", figures: ["seconds": 2]),
      BenchmarkLine(benchmark: "scale", name: "T3", figures: ["seconds": 1]),
    ])
    let ratios = new.ratios(to: old, ["seconds"])
    #expect(ratios[2].hasSuffix("0.50") && ratios[3].hasSuffix("-"))
    #expect(throws: MakeError.self) { try BenchmarkLines(json: "{}\n", file: "x") }
  }

  @Test func `growth is against the size before of the same task`() {
    var lines = BenchmarkLines(
      [("T4 1", 1.0, 10.0), ("detect 1", 5, 10), ("T4 3", 2.5, 30)].map {
        BenchmarkLine(benchmark: "scale", name: $0.0, figures: ["seconds": $0.1, "rows": $0.2])
      })
    lines.addGrowth(kinds: ["T4", "detect"])
    #expect(lines.lines[2].figures["growth"] == 2.5 && lines.lines[2].figures["ofRows"] == 3)
    #expect(lines.lines[1].figures["growth"] == nil)
  }

  @Test func `wrong words are refused with what can be written`() {
    let error = #expect(throws: MakeError.self) { try scaleCommand(arguments: ["--rows", "many"]) }
    #expect(error?.description.contains("--rows wants a whole number") == true)
    #expect(throws: MakeError.self) { try workersCommand(arguments: ["--sizes", "1"]) }
    #expect(throws: MakeError.self) { try detectCommand(arguments: []) }
    #expect(throws: MakeError.self) { try qualityCommand(arguments: ["--rows", "10"]) }
  }

  @Test func `quality judges what it made, and its checks hold`() throws {
    let run = QualityRun(TradeSettings(rows: 10_000, seed: 3))
    let assessment = try run.assessment(on: WorkPool(workers: 2))
    #expect(assessment.schemes.schemes >= 18 && assessment.key.rows == 10_000)
    var summary = QualitySummary()
    summary.add(assessment)
    let settings = TradeSettings(rows: 10_000)
    #expect(summary.lines(of: settings).contains { $0.hasPrefix("newcomer") })
    #expect(summary.benchmarkLines(of: settings).count > 40)
  }
}
