import Entrepot
import Foundation
import Regimes
import Reporting
import TestSupport
import Testing
import WorkPool

/// Row B15: the same rows give the same bytes, whatever their order and however many cores look at them.
@Suite struct SameBytesTests {
  /// Both inquiries in one file: a chip of each eight, and a row of each eight of the British sender.
  private static var rows: [DeclaredRow] {
    let all = ChipTrade.rows + ChipTrade.before + ChipTrade.decoys + ThirdCountrySenderTests.rows
    return all.enumerated().filter { $0.offset % 8 == 0 }.map(\.element).enumerated().map { place, row in
      var row = row
      row.declaration = "D\(place)"
      return row
    } + background(2021...2022)
  }

  private static func forms(_ report: Report) throws -> [String] {
    let forms: [OutputFormat] = [.text, .json, .jsonl, .csv, .csvHubs, .csvFindings, .graphml, .html]
    return try forms.map { try rendered(report, as: $0, style: TextStyle(width: 120)) }
  }

  /// Without what the order of rows alone decides: lines, and digests of the file.
  private static func withoutPlaces(_ report: Report) throws -> Report {
    let text = try jsonText(report).replacing(/"line" : [0-9]+/, with: "\"line\" : 0")
      .replacing(/"sha256" : "[0-9a-f]{64}"/, with: "\"sha256\" : \"\"")
    return try JSONDecoder().decode(Report.self, from: Data(text.utf8))
  }

  @Test func `one worker and sixteen write the same bytes in every form`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "declarations.csv")
    try Data(Self.rows.text().utf8).write(to: file)
    var settings = AnalysisSettings()
    settings.regimes.removeAll { $0.regime.id != "russia" }
    let forms = try [1, 16].map { workers in
      try Self.forms(analyse([file.path], settings, on: WorkPool(workers: workers)).report)
    }
    #expect(forms[0] == forms[1] && forms[0].allSatisfy { $0.count > 200 })
  }

  @Test func `shuffled rows write the same bytes but for lines and digests`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "declarations.csv")
    var settings = AnalysisSettings()
    settings.regimes.removeAll { $0.regime.id != "russia" }
    let forms = try [UInt64(1), 2, 3].map { seed in
      try Data(Self.rows.text(shuffled: seed).utf8).write(to: file)
      let pool = WorkPool(workers: seed == 2 ? 1 : 16)
      return try Self.forms(Self.withoutPlaces(analyse([file.path], settings, on: pool).report))
    }
    #expect(forms[1] == forms[0] && forms[2] == forms[0] && forms[0].allSatisfy { $0.count > 200 })
  }
}
