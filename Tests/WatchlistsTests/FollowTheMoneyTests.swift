import Foundation
import TestSupport
import Testing

@testable import Watchlists

/// Lines of entities whose parts lie anywhere in the file, and what must come of them.
private struct EntityFile {
  var lines: [String] = []
  /// Names, addresses and sanction programmes by id of the parties that are listed.
  var listed: [String: (address: Bool, programmes: Set<String>)] = [:]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
    for number in 0..<30 {
      let id = "NK-\(number)"
      let (isTarget, hasAddress) = (chance(2), chance(2))
      let schema = ["Company", "Person", "Vessel", "Ownership", "Documents"].randomElement(using: &random)!
      let space = chance(2) ? " " : ""
      let address = hasAddress ? ",\"addressEntity\":[\"a-\(number)\"]" : ""
      lines.append(
        "{\"id\":\"\(id)\",\"schema\":\(space)\"\(schema)\",\"properties\":{\"name\":[\"N \\\"schema\\\":\\\"Company\\\" \(number)\"]\(address)},\"target\":\(isTarget)}"
      )
      if hasAddress {
        lines.append(
          "{\"id\":\"a-\(number)\",\"schema\":\"Address\",\"properties\":{\"full\":[\"Street \(number)\"]}}")
      }
      var programmes: Set<String> = []
      for place in 0..<Int.random(in: 0...2, using: &random) {
        programmes.insert("P\(place)")
        lines.append(
          "{\"properties\":{\"entity\":[\"\(id)\"],\"program\":[\"P\(place)\"]},\"schema\":\"Sanction\",\"id\":\"s-\(number)-\(place)\"}"
        )
      }
      let isParty = !["Ownership", "Documents"].contains(schema)
      if isParty, isTarget || !programmes.isEmpty { listed[id] = (hasAddress, programmes) }
    }
    lines.shuffle(using: &random)
  }
}

@Test(arguments: UInt64(0)..<100)
func `entities in any order give the same parties`(seed: UInt64) throws {
  let file = EntityFile(seed: seed)
  let list = try read(file.lines.joined(separator: "\n"), name: "x.json")
  #expect(list.format == .followTheMoney && list.counts.records == file.lines.count)
  #expect(Set(list.entries.map(\.id)) == Set(file.listed.keys) && list.entries.count == file.listed.count)
  for entry in list.entries {
    let expected = try #require(file.listed[entry.id])
    #expect(entry.addresses.isEmpty != expected.address)
    #expect(Set(entry.listings.flatMap(\.programmes)) == expected.programmes)
  }
}

@Test(arguments: UInt64(0)..<50)
func `lines passed over unread hold no entity of interest`(seed: UInt64) throws {
  for line in EntityFile(seed: seed).lines {
    let fields = try #require(try JSONFields(utf8: Array(line.utf8)))
    let isOfInterest = FTMSchema.role(fields.text("schema")) != nil
    #expect(FTMSchema.isOfInterest(Array(line.utf8)[...]) == isOfInterest)
  }
}

@Test func `files on disk are read, compressed or not, and a folder gives all its lists`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "watchlists-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in ListSamples.ofac { try Data(text.utf8).write(to: folder.appending(path: name)) }
  try Data(ListSamples.own.utf8).write(to: folder.appending(path: "own.csv"))
  try Data("no list".utf8).write(to: folder.appending(path: "readme.txt"))
  let gzip = Process()
  gzip.executableURL = URL(filePath: "/usr/bin/env")
  gzip.arguments = ["gzip", folder.appending(path: "alt.csv").path]
  try gzip.run()
  gzip.waitUntilExit()
  let (files, name) = FolderFiles.of(folder.path)
  #expect(name == nil)
  let (lists, failures) = ListReader(files).all()
  #expect(lists.map(\.file) == ["sdn.csv", "own.csv"] && failures.map(\.file) == ["readme.txt"])
  #expect(lists[0].files.contains("alt.csv.gz") && lists[0].counts.aliases == 2)
  let own = FolderFiles.of(folder.path + "/own.csv")
  #expect(own.name == "own.csv" && own.files.path("own.csv") == folder.path + "/own.csv")
  #expect(throws: WatchlistError.self) { try ListReader(files).list("absent.csv") }
}
