internal import Trade

/// Reads FollowTheMoney entities, one JSON object a line, as a stream.
///
/// A listed party is what is marked as target, has a risk among its topics, or has a `Sanction`. Sanctions, addresses and
/// papers are entities of their own that may stand before or behind the party: all are kept packed until the end of the
/// file and joined then. Lines of other schemata are passed over after a look at their bytes.
struct FollowTheMoney {
  private var draft: WatchlistDraft
  private var builder = FTMBuilder()
  /// Everything that may be a listed party.
  private var parties = ListedParties()
  /// Parts of parties under the id of the party or, for addresses, their own.
  private var fragments = ListedParties()
  private var partyPacker = PartyPacker()
  private var fragmentPacker = PartyPacker()
  /// Addresses that parties refer to, ascending by party.
  private var references: [(party: Int, address: String)] = []

  static func read(_ text: ListText) throws(WatchlistError) -> Watchlist {
    var reader = FollowTheMoney(draft: WatchlistDraft([text.file], .followTheMoney, authority: ""))
    var lines = LineReader(text)
    while let line = try lines.next() { reader.take(line.bytes, line.number) }
    reader.join()
    return reader.draft.finished()
  }

  private init(draft: WatchlistDraft) { self.draft = draft }

  private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
    guard line.contains(where: { $0 > 32 }) else { return }
    draft.counts.records += 1
    guard FTMSchema.isOfInterest(line) else { return draft.passOver("of no schema that lists name") }
    let fields: JSONFields?
    do { fields = try JSONFields(utf8: Array(line)) } catch {
      return draft.quarantine(number, "no JSON: cut off or damaged")
    }
    guard let fields, let properties = JSONFields(fields["properties"]) else {
      return draft.quarantine(number, "no entity: it has no 'properties'")
    }
    let entity = FTMEntity(id: fields.text("id"), fields: fields, properties: properties, line: number)
    guard !entity.id.isEmpty else { return draft.quarantine(number, "an entity without id") }
    take(entity)
  }

  private mutating func take(_ entity: FTMEntity) {
    switch FTMSchema.role(entity.fields.text("schema")) {
    case .party:
      for address in entity.properties.texts("addressEntity") { references.append((parties.count, address)) }
      let nested = entity.nested
      for (id, address) in nested.compactMap({ $0.isAddress ? ($0.id, $0) : nil }) {
        references.append((parties.count, id))
        keep(builder.fragment(address, subject: id))
      }
      for part in nested where !part.isAddress { keep(builder.fragment(part, subject: entity.id)) }
      parties.append(builder.party(entity), with: &partyPacker)
    case .sanction, .paper, .address:
      let subjects = entity.subjects
      if subjects.isEmpty { return draft.quarantine(entity.line, "it names no entity it belongs to") }
      for subject in subjects { keep(builder.fragment(entity, subject: subject)) }
    case nil: draft.passOver("of no schema that lists name")
    }
  }

  private mutating func keep(_ fragment: ListedParty) { fragments.append(fragment, with: &fragmentPacker) }

  /// Joins every party with its parts, and takes those that are listed.
  private mutating func join() {
    var places: [String: [Int32]] = [:]
    for place in fragments.indices { places[fragments[place].id, default: []].append(Int32(place)) }
    var used = [Bool](repeating: false, count: fragments.count)
    var next = 0
    var parties = parties
    self.parties = ListedParties()
    parties.drain { index, party in
      var party = party
      var ids = [party.id]
      while next < references.count, references[next].party == index {
        ids.append(references[next].address)
        next += 1
      }
      for place in ids.flatMap({ places[$0] ?? [] }) {
        used[Int(place)] = true
        FTMBuilder.merge(fragments[Int(place)], into: &party)
      }
      if party.listings.isEmpty {
        draft.passOver("parties without sanction or risk")
      } else {
        draft.add(party)
      }
    }
    let lost = used.count { !$0 }
    if lost > 0 { draft.counts.passedOver["sanctions, papers and addresses of nobody in the file"] = lost }
  }
}

/// A line of the file.
struct FTMEntity {
  let id: String
  let fields: JSONFields
  let properties: JSONFields
  let line: Int

  var isAddress: Bool { fields.text("schema") == "Address" }

  /// Ids of the entities that a sanction or paper belongs to; an address stands for itself.
  var subjects: [String] {
    isAddress ? [id] : ["entity", "holder"].flatMap { properties.texts($0) }
  }

  /// Entities written inside this one, as the nested form has them.
  var nested: [FTMEntity] {
    ["sanctions", "addressEntity", "passportEntity", "identificationEntity"].flatMap { key in
      ((properties[key] as? [Any]) ?? []).compactMap { value -> FTMEntity? in
        guard let fields = JSONFields(value), let properties = JSONFields(fields["properties"]),
          FTMSchema.role(fields.text("schema")) != nil
        else { return nil }
        return FTMEntity(id: fields.text("id"), fields: fields, properties: properties, line: line)
      }
    }
  }
}
