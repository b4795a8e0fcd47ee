import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct ZipTests {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("rows/1-trade.csv", Array("date,firm\n2022-03-01,ООО \"Вектор\"\n".utf8)), ("empty", []),
    ("report.json", Array(String(repeating: "{\"schema\": 1}\n", count: 500).utf8)),
    ("один.txt", [0, 255, 1]),
  ]

  private func same(_ a: [(name: String, bytes: [UInt8])], _ b: [(name: String, bytes: [UInt8])]) -> Bool {
    a.map(\.name) == b.map(\.name) && a.map(\.bytes) == b.map(\.bytes)
  }

  @Test func `what is zipped is read back, in the order of names, and the same files give the same bytes`()
    throws
  {
    let bytes = try zipped(Self.files)
    let archive = try ZipArchive(bytes)
    #expect(same(archive.files, Self.files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }))
    #expect(archive.isOwnLayout && bytes.count < 1_200)
    #expect(try zipped(Self.files.reversed()) == bytes)
    #expect(try ZipArchive(zipped([])).files.isEmpty)
  }

  @Test(arguments: UInt64(0)..<200) func `random files survive`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let files = (0..<Int.random(in: 0..<6, using: &random)).map { number -> (name: String, bytes: [UInt8]) in
      let letters = UInt8.random(in: 1...255, using: &random)
      let count = Int.random(in: 0..<20_000, using: &random)
      return (
        "d\(number % 2)/\(number)", (0..<count).map { _ in UInt8.random(in: 0...letters, using: &random) }
      )
    }
    let sorted = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    #expect(same(try ZipArchive(zipped(files)).files, sorted))
  }

  @Test func `a changed byte anywhere is an error, other contents or another layout`() throws {
    let bytes = try zipped(Self.files)
    let files = try ZipArchive(bytes).files
    for place in bytes.indices {
      for bit in [UInt8(1), 0x10, 0x80] {
        var broken = bytes
        broken[place] ^= bit
        guard let archive = try? ZipArchive(broken) else { continue }
        #expect(!archive.isOwnLayout || !same(archive.files, files), "byte \(place)")
      }
    }
  }

  @Test func `an archive that ends anywhere too early, or has more behind it, is refused`() throws {
    let bytes = try zipped(Self.files)
    for count in 0..<bytes.count {
      #expect(throws: ArchiveError.self) { try ZipArchive(Array(bytes.prefix(count))) }
    }
    #expect(throws: ArchiveError.self) { try ZipArchive(bytes + [0]) }
    #expect(throws: ArchiveError.self) {
      try ZipArchive(Array("no archive at all, whatever it be called".utf8))
    }
  }

  private static let names = [
    "../x", "/etc/x", "a/../../x", "a//b", "./x", "..", "a\\..\\x", "C:x", "a\u{0}b", "", "a/", "a\nb",
  ]

  @Test(arguments: names) func `names that lead elsewhere are neither written nor read`(name: String) throws {
    #expect(!isSafeName(name))
    #expect(throws: ArchiveError.self) { try zipped([(name, [1])]) }
    let entry = PackedEntry(name: name, method: 0, sum: checkSum([1]), size: 1, packed: [1])
    let bytes = try ZipLayout.bytes(of: [entry])
    // A folder has a slash at its end, and no contents.
    if name != "a/" { #expect(throws: ArchiveError.self) { try ZipArchive(bytes) } }
  }

  @Test func `claims of a hostile archive cost nothing`() throws {
    func refused(_ entries: [PackedEntry], limit: UInt64 = 1 << 20) throws -> ArchiveError.Problem? {
      let bytes = try ZipLayout.bytes(of: entries)
      do throws(ArchiveError) { _ = try ZipArchive(bytes, limit: limit) } catch { return error.problem }
      return nil
    }
    let packed = try #require(deflated([UInt8](repeating: 7, count: 100_000)))
    let sum = checkSum([UInt8](repeating: 7, count: 100_000))
    func entry(_ size: UInt32, _ method: UInt16 = 8, _ name: String = "a") -> PackedEntry {
      PackedEntry(name: name, method: method, sum: sum, size: size, packed: packed[...])
    }
    #expect(try refused([entry(100_000)]) == nil)
    #expect(try refused([entry(4_000_000_000)]) == .tooLarge(bytes: 4_000_000_000, limit: 1 << 20))
    #expect(try refused([entry(1_000_000)]) == .inconsistent("'a' claims more than its bytes can hold"))
    #expect(try refused([entry(100_001)]) == .damaged("a"))
    #expect(try refused([entry(99_999)]) == .damaged("a"))
    #expect(try refused([entry(100_000), entry(100_000)]) == .repeatedName("a"))
    #expect(try refused([entry(100_000, 12)]) == .unsupported("entries packed by method 12"))
    #expect(try refused([entry(100_000, 0)]) == .inconsistent("'a' is stored, but of two sizes"))
    let many = (0..<12).map { entry(100_000, 8, "n\($0)") }
    #expect(try refused(many) == .tooLarge(bytes: 1_200_000, limit: 1 << 20))
  }

  @Test func `entries that share their bytes are refused`() throws {
    let bytes = try zipped([("a", [1, 2, 3]), ("b", [1, 2, 3])])
    // The second line of the directory points at the first entry, whose header has another name.
    let directory = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    var broken = bytes
    for place in 42..<46 { broken[directory + place] = 0 }
    #expect(throws: ArchiveError.self) { try ZipArchive(broken) }
  }

  @Test func `other programs read what is written, and their archives are read`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else { return }
    try Data(zipped(Self.files)).write(to: folder.appending(path: "ours.zip"))
    let script = """
      import zipfile
      z = zipfile.ZipFile("ours.zip")
      assert z.testzip() is None and len(z.namelist()) == 4
      assert all(i.date_time == (1980, 1, 1, 0, 0, 0) for i in z.infolist())
      assert z.read("один.txt") == b"\\x00\\xff\\x01"
      with zipfile.ZipFile("theirs.zip", "w") as t:
        t.writestr("stored", b"abc")
        t.writestr("d/deflated", b"x" * 1000, zipfile.ZIP_DEFLATED)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let theirs = try ZipArchive([UInt8](Data(contentsOf: folder.appending(path: "theirs.zip"))))
    #expect(theirs.files.map(\.name) == ["stored", "d/deflated"] && theirs.files[1].bytes.count == 1_000)
    #expect(!theirs.isOwnLayout)
  }
}
