import Testing
import Trade

@testable import Watchlists

@Test func `the SDN list has every entry, alias and address its source counts`() throws {
  guard let files = sharedLists("ofac_sdn_older") else { return }
  let list = try ListReader(files).list("sdn.csv")
  #expect(list.format == .ofacFlat && list.files == ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"])
  #expect(list.entries.count == 7_379 && list.counts.entries == 7_379)
  #expect(list.counts.aliases == 9_682)
  #expect(list.counts.addresses == 11_696)
  // The file of comments is younger than the others: ten of its rows belong to no entry.
  #expect(list.counts.quarantined == 10 && list.quarantined.allSatisfy { $0.file == "sdn_comments.csv" })
  #expect(list.counts.records == 7_379 + 9_682 + 11_696 + 13 && list.doubtful.isEmpty)
  let kinds = Dictionary(grouping: list.entries, by: \.kind).mapValues(\.count)
  #expect(kinds == [.person: 3_845, .organisation: 2_994, .vessel: 323, .aircraft: 217])
  #expect(list.entries.allSatisfy { $0.listings[0].effect == .blocking && $0.listings[0].list == "SDN" })
  #expect(list.entries.reduce(0) { $0 + $1.addresses.count } + list.counts.emptyAddresses == 11_696)
}

@Test(arguments: ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"])
func `any file of an OFAC list finds the others`(name: String) throws {
  guard let files = sharedLists("ofac_sdn_older") else { return }
  let list = try ListReader(files).list(name)
  #expect(list.file == "sdn.csv" && list.files.count == 4 && list.entries.count == 7_379)
}

@Test func `numbers hidden in remarks are found`() throws {
  guard let files = sharedLists("ofac_sdn_older") else { return }
  let entries = try ListReader(files).list("sdn.csv").entries
  let kinds = Dictionary(grouping: entries.flatMap(\.identifiers), by: \.kind).mapValues(\.count)
  // Counted apart with a regular expression over the two files: 41 and 34 followed by `(Russia)`, 1,210, 367.
  let russian = entries.flatMap(\.identifiers).filter { $0.country == "RU" }
  #expect(russian.count { $0.kind == .inn } == 41 && russian.count { $0.kind == .ogrn } >= 34)
  #expect(kinds[.passport, default: 0] >= 1_210)
  #expect(kinds[.imo, default: 0] >= 367)
}

@Test func `the non-SDN lists are told from the SDN list, and by programme`() throws {
  guard let files = sharedLists("ofac_non_sdn_consolidated") else { return }
  let (lists, failures) = ListReader(files).all()
  #expect(lists.count == 1 && failures.isEmpty)
  let list = try #require(lists.first)
  #expect(list.counts.entries == 442 && list.counts.aliases == 1_073 && list.counts.addresses == 574)
  #expect(list.counts.quarantined == 0)
  let effects = Dictionary(grouping: list.entries, by: { $0.listings[0].effect }).mapValues(\.count)
  #expect(effects == [.limitedTransactions: 374, .investment: 68])
}

@Test func `the Consolidated Screening List sample has 115 entries of nine lists`() throws {
  guard let files = sharedLists("") else { return }
  let list = try ListReader(files).list("consolidated_screening_list_sample.csv")
  #expect(list.entries.count == 115 && list.counts.quarantined == 0)
  // Parts between `; ` counted apart: 161 other names, 127 addresses.
  #expect(list.counts.aliases == 161 && list.counts.addresses == 127)
  let lists = Dictionary(grouping: list.entries, by: { $0.listings[0].list }).mapValues(\.count)
  #expect(
    lists == [
      "SDN": 28, "SSI": 26, "Entity List": 22, "PLC": 13, "ITAR Debarred": 10, "Denied Persons": 8,
      "Unverified List": 4, "Nonproliferation": 3, "CAPTA": 1,
    ])
}

@Test func `546 denied persons, with their days`() throws {
  guard let files = sharedLists("") else { return }
  let list = try ListReader(files).list("bis_denied_persons.txt")
  #expect(list.entries.count == 546 && list.counts.quarantined == 0)
  #expect(list.entries.count { $0.listings[0].period.start == .unknown } == 0)
  #expect(list.entries.count { $0.listings[0].period.end == .unknown } == 53)
}

@Test(arguments: [
  ("bis_meu.json", 70, ListEffect.exportLicence), ("dow_1260h.json", 80, .procurement),
  ("ofac_nscmic.json", 68, .investment),
])
func `lists in JSON hold as many entities as they announce`(name: String, count: Int, effect: ListEffect)
  throws
{
  guard let files = sharedLists("us_lists_2026_07") else { return }
  let list = try ListReader(files).list(name)
  #expect(list.entries.count == count && list.counts.quarantined == 0 && list.doubtful.isEmpty)
  #expect(list.snapshot == Day(iso: "2026-07-09"))
  #expect(list.entries.allSatisfy { $0.listings[0].effect == effect })
}

@Test func `seven FollowTheMoney entities are six parties and an address`() throws {
  guard let files = sharedLists("opensanctions_ftm_t1") else { return }
  let list = try ListReader(files).list("entities.ftm.json")
  #expect(list.counts.records == 7 && list.entries.count == 6 && list.counts.quarantined == 0)
  #expect(list.entries.allSatisfy { $0.listings.map(\.effect) == [.blocking] })
}
