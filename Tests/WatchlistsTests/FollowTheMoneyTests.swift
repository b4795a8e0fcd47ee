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
