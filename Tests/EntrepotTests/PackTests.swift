import Archive
import Foundation
import Ingest
import Reporting
import TestSupport
import Testing
import WorkPool

@testable import Entrepot

@Suite struct PackTests {
  /// A pack of what is found in files.
  private func pack(
    _ paths: [String], on pool: WorkPool = twoWorkers,
    _ change: (inout AnalysisSettings) throws -> Void = { _ in }
  ) throws -> EvidencePack {
    try packed(paths, on: pool, change).pack
  }

  private func packed(
    _ paths: [String], on pool: WorkPool = twoWorkers,
    _ change: (inout AnalysisSettings) throws -> Void = { _ in }
  ) throws -> (analysis: Analysis, pack: EvidencePack) {
    var settings = AnalysisSettings()
    settings.limit = nil
    try change(&settings)
    let request = EvidencePack.Request(words: ["detect"] + paths, settingFiles: [])
    return try analyse(paths, settings, packing: request, on: pool)
  }

  /// How a table may be written.
  private static let forms: [(name: String, change: @Sendable (String) -> Data)] = [
    ("plain", { Data($0.utf8) }), ("no last end", { Data($0.dropLast().utf8) }),
    ("CRLF", { Data($0.replacing("\n", with: "\r\n").utf8) }),
    ("CR", { Data($0.replacing("\n", with: "\r").utf8) }),
    ("mark", { Data([0xEF, 0xBB, 0xBF] + $0.utf8) }),
    ("UTF-16, low byte first", { Data([0xFF, 0xFE]) + $0.data(using: .utf16LittleEndian)! }),
    ("UTF-16, high byte first", { Data([0xFE, 0xFF]) + $0.data(using: .utf16BigEndian)! }),
    ("blank lines", { Data($0.replacing("\n", with: "\n\n").utf8) }),
  ]

  @Test(arguments: UInt64(0)..<80)
  func `cited rows are packed byte for byte as they stand in the file, with their lines`(seed: UInt64) throws
  {
    let (form, change) = Self.forms[Int(seed) % Self.forms.count]
    let isCR = form == "CR"
    // A description over several lines, as spreadsheets write it; in files of CR alone LF ends no line.
    let text = RandomTrade(150, seed: seed).text()
      .replacing(
        "chips xc7-a35t",
        with: isCR || form == "blank lines" ? "\"a, b\"" : "\"chips\nof \"\"xc7\"\"\n\na35t\"")
    let data = change(text)
    let folder = try Folder()
    let path = try folder.write(data, "trade.csv")
    let (analysis, pack) = try packed([path])
    let cited = analysis.report.citedRows
    let wide: String.Encoding? =
      form.hasPrefix("UTF-16, l") ? .utf16LittleEndian : form.hasPrefix("UTF-16") ? .utf16BigEndian : nil
    func bytes(_ text: String) -> [UInt8] { wide.map { Array(text.data(using: $0)!) } ?? Array(text.utf8) }
    let marks = wide == nil ? (form == "mark" ? 3 : 0) : 2
    let body = Data(data.dropFirst(marks))
    let whole = String(decoding: body, as: UTF8.self)
    let records = PackRecords(
      wide.flatMap { String(data: body, encoding: $0) } ?? whole, headerBegins: "declaration_id",
      end: isCR ? "\r" : "\n")
    let lines = Set(cited.map(\.source.line))
    let rows = records.rows.filter { lines.contains($0.line) }
    #expect(rows.count == cited.count, "\(form): every cited line is the first of a record")
    #expect(!rows.isEmpty)
    let expected = Array(data.prefix(marks)) + bytes(records.header) + rows.flatMap { bytes($0.text) }
    let files = Dictionary(uniqueKeysWithValues: pack.files.map { ($0.name, $0.bytes) })
    #expect(files["rows/1-trade.csv"] == expected, "\(form)")
    var (index, line) = (
      "pack_line,source_line,lines\n", records.header.unicodeScalars.count { $0 == (isCR ? "\r" : "\n") } + 1
    )
    for row in rows {
      index += "\(line),\(row.line),\(row.lines)\n"
      line += row.lines
    }
    #expect(
      files["rows/1-trade.csv.lines.csv"].map { String(decoding: $0, as: UTF8.self) } == index, "\(form)")
    let normalised = String(decoding: try #require(files["rows.csv"]), as: UTF8.self)
    let table = normalised.split(separator: "\n").dropFirst()
    #expect(table.count == cited.count)
    for (row, one) in zip(table, cited) {
      #expect(
        row.hasPrefix("\(path),\(one.source.line),") && row.hasSuffix(",\(one.ids.joined(separator: " "))"))
    }
  }

  @Test
  func `rows of compressed files and of several files are packed, and those of a stream are said not to be`()
    throws
  {
    let folder = try Folder()
    let text = RandomTrade(200, seed: 5).text()
    let plain = try folder.write(text, "a trade.csv")
    let again = try folder.write(RandomTrade(200, seed: 6).text(), "β.csv")
    let one = try pack([plain, again])
    #expect(
      one.files.map(\.name).filter { $0.hasPrefix("rows/") } == [
        "rows/1-a_trade.csv", "rows/1-a_trade.csv.lines.csv", "rows/2-_.csv", "rows/2-_.csv.lines.csv",
      ])
    #expect(one.manifest.inputs.map(\.file) == [plain, again] && one.manifest.notes.isEmpty)
    let gzip = "/usr/bin/gzip"
    guard FileManager.default.isExecutableFile(atPath: gzip) else { return }
    let process = try Process.run(URL(fileURLWithPath: gzip), arguments: ["-k", plain])
    process.waitUntilExit()
    let packed = try pack([plain + ".gz"])
    #expect(
      packed.files.first { $0.name == "rows/1-a_trade.csv" }?.bytes
        == (try pack([plain])).files.first { $0.name == "rows/1-a_trade.csv" }?.bytes)
    // What is called `-` came from a stream once, wherever it lies now.
    let stream = try pack([plain]) { $0.input.names = ["-"] }
    #expect(!stream.files.contains { $0.name.hasPrefix("rows/") })
    #expect(stream.manifest.notes == ["The rows of - are not packed word for word: a stream is read once."])
  }

  @Test func `any workers give the same bytes, in a folder and in an archive`() throws {
    let folder = try Folder()
    let path = try folder.write(RandomTrade(300, seed: 9).text(), "trade.csv")
    let packs = try [1, 2, 5].map { try pack([path], on: WorkPool(workers: $0)) }
    for other in packs.dropFirst() {
      #expect(packs[0].files.map(\.name) == other.files.map(\.name))
      #expect(packs[0].files.map(\.bytes) == other.files.map(\.bytes))
    }
    for name in ["pack", "pack.zip"] {
      let place = PackPlace(folder.url.appending(path: name).path)
      try place.write(packs[0])
      let read = try place.files()
      #expect(read.problems.isEmpty && read.differences(from: packs[1]).isEmpty)
      #expect(read.files.map(\.name) == packs[0].files.map(\.name))
      #expect(read.manifestDigest == packs[0].manifestDigest && read.manifest == packs[0].manifest)
    }
    #expect(
      packs[0].files.map(\.name).filter { !$0.contains("/") } == [
        "SHA256SUMS", "findings.csv", "manifest.json", "report.html", "report.json", "report.txt", "rows.csv",
      ])
    // Nothing is left beside them.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(Set(names) == ["trade.csv", "pack", "pack.zip"])
  }

  @Test func `a changed byte, a missing and a strange file are found in every file of a pack`() throws {
    let folder = try Folder()
    let list = try folder.write("name,country\nAster TR,TR\nBöhm HK,HK\n", "list.csv")
    let path = try folder.write(RandomTrade(120, seed: 3).text(), "trade.csv")
    let pack = try pack([path]) { $0.lists = try LoadedLists([list], on: twoWorkers) }
    #expect(pack.files.contains { $0.name.hasPrefix("lists/") })
    let place = folder.url.appending(path: "pack")
    try PackPlace(place.path).write(pack)
    func problems() throws -> [String] { try PackPlace(place.path).files().problems }
    #expect(try problems().isEmpty)
    for (name, bytes) in pack.files {
      let file = place.appending(path: name)
      for index in Set([0, bytes.count / 3, bytes.count / 2, bytes.count - 1]) {
        var broken = bytes
        broken[index] ^= 1
        try Data(broken).write(to: file)
        #expect(try !problems().isEmpty, "\(name), byte \(index)")
        let zip = folder.url.appending(path: "broken.zip")
        try Data(zipped(pack.files.map { ($0.name, $0.name == name ? broken : $0.bytes) })).write(to: zip)
        #expect(try !PackPlace(zip.path).files().problems.isEmpty, "\(name) in an archive")
      }
      for other in [bytes + [10], Array(bytes.dropLast()), []] {
        try Data(other).write(to: file)
        #expect(try !problems().isEmpty, "\(name), other length")
      }
      try FileManager.default.removeItem(at: file)
      #expect(try !problems().isEmpty, "\(name) is missing")
      try Data(bytes).write(to: file)
      #expect(try problems().isEmpty, "\(name) is back")
    }
    try Data("x".utf8).write(to: place.appending(path: "rows/more.csv"))
    #expect(try problems().contains("rows/more.csv is not of the pack."))
  }

  @Test func `an archive that another program made of the same files says so`() throws {
    let folder = try Folder()
    let path = try folder.write(RandomTrade(120, seed: 3).text(), "trade.csv")
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else { return }
    let place = folder.url.appending(path: "pack")
    try PackPlace(place.path).write(try pack([path]))
    let zip = folder.url.appending(path: "other.zip").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments =
      ["-m", "zipfile", "-c", zip] + (try FileManager.default.contentsOfDirectory(atPath: place.path))
    process.currentDirectoryURL = place
    try process.run()
    process.waitUntilExit()
    #expect(try PackPlace(zip).files().problems == ["The archive was packed or changed by another program."])
  }

  @Test func `only a pack, or an empty folder, is replaced`() throws {
    let folder = try Folder()
    let path = try folder.write(RandomTrade(120, seed: 3).text(), "trade.csv")
    let (first, second) = (try pack([path]), try pack([path]) { $0.legs = 3 })
    func place(_ name: String) -> PackPlace { PackPlace(folder.url.appending(path: name).path) }
    try folder.write("mine", "notes.zip")
    try folder.write("mine", "notes")
    for name in ["full", "empty", "folder.zip", "manifest"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    try folder.write("mine", "full/notes.txt")
    try folder.write("{\"schema\": \"another/1\"}", "manifest/manifest.json")
    for name in ["notes.zip", "notes", "full", "folder.zip", "manifest", "no/such/folder/pack", "trade.csv"] {
      #expect(throws: PackError.self, "\(name)") { try place(name).write(first) }
    }
    #expect(try String(contentsOf: folder.url.appending(path: "full/notes.txt"), encoding: .utf8) == "mine")
    #expect(try String(contentsOf: folder.url.appending(path: "notes.zip"), encoding: .utf8) == "mine")
    for name in ["added", "added.zip"] { try place(name).write(first) }
    try folder.write("mine", "added/rows/notes.txt")
    try folder.write(Data(try zipped(first.files + [("notes.txt", [1])])), "added.zip")
    for name in ["added", "added.zip"] {
      #expect(throws: PackError.self, "\(name)") { try place(name).write(second) }
      #expect(try place(name).files().files.count == first.files.count + 1)
    }
    for name in ["empty", "new/", "new.zip", "NEW.ZIP"] {
      try place(name).write(first)
      try place(name).write(second)
      #expect(try place(name).files().differences(from: second).isEmpty, "\(name)")
    }
    #expect(
      !(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).contains { $0.hasPrefix(".") }))
  }

  @Test func `what is no pack is an error, or said to be none`() throws {
    let folder = try Folder()
    func place(_ name: String) -> PackPlace { PackPlace(folder.url.appending(path: name).path) }
    #expect(throws: PackError.self) { try place("absent").files() }
    try folder.write("no archive", "text.zip")
    #expect(throws: PackError.self) { try place("text.zip").files() }
    try folder.write(Data(try zipped([("manifest.json", Array("{}".utf8))])), "empty.zip")
    let none = ["There is no manifest.json that can be read, so this is no evidence pack."]
    #expect(try place("empty.zip").files().problems == none)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "folder"), withIntermediateDirectories: true)
    #expect(try place("folder").files().problems == none)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "folder/link"), withDestinationURL: URL(fileURLWithPath: "/dev/zero"))
    #expect(throws: PackError.self) { try place("folder").files() }
  }

  @Test func `a pack holds the matched entries of a list, and not the others`() throws {
    let folder = try Folder()
    let list = try folder.write(
      "name,country,effect,start\nAster TR,TR,export-licence,2022-05-01\nVerdant Unrelated Holdings,BR,blocking,\n",
      "list.csv")
    let path = try folder.write(RandomTrade(200, seed: 4).text(), "trade.csv")
    let pack = try pack([path]) { $0.lists = try LoadedLists([list], on: twoWorkers) }
    let file = try #require(pack.files.first { $0.name == "lists/1-list.csv.json" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("Aster TR") && text.contains("2022-05-01") && !text.contains("Verdant"))
    #expect(pack.manifest.lists.count == 1 && text.contains(pack.manifest.lists[0].files[0].sha256))
    #expect(!pack.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("Verdant") })
  }

  @Test func `names of inputs become plain names of files`() {
    #expect(PackNames.plain("/data/Δ 1/../trade 2022:Q1.csv") == "trade_2022_Q1.csv")
    #expect(PackNames.plain("trade.csv.GZ", unpacked: true) == "trade.csv")
    #expect(
      PackNames.plain("..") == "input" && PackNames.plain("/") == "input" && PackNames.plain("-") == "-")
    #expect(PackNames.plain(String(repeating: "x", count: 300) + ".csv").count == 60)
    for name in ["\u{202E}x", "a\u{0}b", "<script>", "=cmd()", "a\nb", "\\..\\x"] {
      #expect(isSafeName("rows/1-\(PackNames.plain(name))"))
    }
  }
}
