import TestSupport
import Testing

@testable import Watchlists

/// Damages files in the ways downloads, editors and enemies do.
private struct Damage {
  var random: SplitMix64

  mutating func apply(to bytes: [UInt8]) -> [UInt8] {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
    case 1: return swappedColumns(bytes)
    case 2: return otherEncoding(bytes)
    case 3: return grown(bytes)
    case 4: return scattered(bytes)
    case 5:
      return (0..<Int.random(in: 0...600, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    default: return spliced(bytes)
    }
  }

  private mutating func swappedColumns(_ bytes: [UInt8]) -> [UInt8] {
    let mark = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].randomElement(using: &random)!
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
      var cells = line.split(separator: mark, omittingEmptySubsequences: false)
      if Bool.random(using: &random) { cells.shuffle(using: &random) } else { cells.reverse() }
      return Array(cells.joined(separator: [mark]))
    }
    return Array(lines.joined(separator: [10]))
  }

  private mutating func otherEncoding(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    if Bool.random(using: &random) { return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
    return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  /// A huge cell somewhere.
  private mutating func grown(_ bytes: [UInt8]) -> [UInt8] {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let letter = Array("a\"\n,;{[<".utf8).randomElement(using: &random)!
    let count = [1_000, 100_000].randomElement(using: &random)!
    return bytes[..<place] + [UInt8](repeating: letter, count: count) + bytes[place...]
  }

  private mutating func scattered(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] =
        Bool.random(using: &random)
        ? .random(in: 0...255, using: &random)
        : Array("\",;\n\t{}[]<>\\-0".utf8).randomElement(using: &random)!
    }
    return bytes
  }

  /// Pieces of the file in another order.
  private mutating func spliced(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let (a, b) = (
        Int.random(in: 0...bytes.count, using: &random), Int.random(in: 0...bytes.count, using: &random)
      )
      result += bytes[min(a, b)..<max(a, b)]
    }
    return result
  }
}

@Test(arguments: ListSamples.all.map(\.name), UInt64(0)..<120)
func `damaged lists give an error or quarantine, and never end the program`(name: String, seed: UInt64) throws
{
  let sample = try #require(ListSamples.all.first { $0.name == name })
  var damage = Damage(random: SplitMix64(seed: seed))
  var files = sample.files.mapValues { Array($0.utf8) }
  let victim = files.keys.sorted().randomElement(using: &damage.random)!
  files[victim] = damage.apply(to: files[victim] ?? [])
  let size = [1, 64, 1 << 16].randomElement(using: &damage.random)!
  do throws(WatchlistError) {
    let list = try ListReader(HeldFiles(files, pieceSize: size)).list(name)
    #expect(list.counts.entries == list.entries.count)
    #expect(list.counts.quarantined >= list.quarantined.count && list.counts.doubtful >= list.doubtful.count)
    for entry in list.entries { #expect(!entry.listings.isEmpty) }
  } catch {
    #expect(!error.description.isEmpty && error.description.contains("; "))
  }
}

@Test(arguments: ListSamples.all.map(\.name))
func `a list cut anywhere is an error or loses only what is cut`(name: String) throws {
  let sample = try #require(ListSamples.all.first { $0.name == name })
  let bytes = Array(try #require(sample.files[name]).utf8)
  let whole = try ListReader(HeldFiles([name: bytes])).list(name)
  for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
    guard let list = try? ListReader(HeldFiles([name: Array(bytes[..<length])])).list(name) else { continue }
    #expect(list.entries.count <= whole.entries.count + 1)
  }
}

@Test func `entities of XML that multiply do not fill the memory`() {
  let laughs = (1...12).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }
    .joined()
  let text =
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"laugh\">\(laughs)]><CONSOLIDATED_LIST><ENTITIES><ENTITY>"
    + "<FIRST_NAME>&a12;</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>"
  let list = try? read(text, name: "un.xml")
  #expect((list?.entries.first?.primaryName.utf8.count ?? 0) < 20_000_000)
}

@Test func `lines and JSON nested without end are set aside`() throws {
  let deep = String(repeating: "[", count: 200_000)
  let first = "{\"id\":\"1\",\"schema\":\"Company\",\"properties\":{\"name\":[\"A\"]},\"target\":true}\n"
  let list = try read(first + "{\"schema\":\"Company\",\"properties\":\(deep)\n" + first, name: "x.json")
  #expect(list.entries.count == 2 && list.quarantined.map(\.line) == [2])
}
