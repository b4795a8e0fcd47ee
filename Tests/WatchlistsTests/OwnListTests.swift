import Testing
import Trade

@testable import Watchlists

private func day(_ text: String) -> Day { Day(iso: text)! }

@Test func `Xiaomi was on an investment list from 14 January to 25 May 2021, enjoined since 12 March`() throws
{
  let list = try read(
    """
    name,country,authority,list,start,end,status,status from
    Xiaomi Corporation,CN,US Defense,section 1237,2021-01-14,2021-05-25,enjoined,2021-03-12
    """)
  let entry = try #require(list.entries.first)
  let listing = try #require(entry.listings.first)
  #expect(listing.effect == .investment && !listing.effect.concernsExports)
  let expected: [(String, ListingState, [String])] = [
    ("2021-01-13", .laterListed, []), ("2021-01-14", .listed, []), ("2021-03-11", .listed, []),
    ("2021-03-13", .listed, ["enjoined"]), ("2021-05-24", .listed, ["enjoined"]),
    ("2021-05-26", .delistedBefore, ["enjoined"]),
  ]
  for (text, state, notes) in expected {
    #expect(entry.answer(on: day(text)).state == state)
    #expect(listing.statusNotes(on: day(text)).map(\.text) == notes)
    #expect(
      entry.answer(on: day(text), effects: ListEffect.allCases.filter(\.concernsExports)).state == .notListed)
  }
}

@Test func `Huawei has two listings of two effects under one id`() throws {
  let list = try read(
    """
    id;name;aliases;country;programme;effect;start
    huawei;Huawei Technologies Co., Ltd.;Huawei; CN;Entity List;;2019-05-16
    huawei;;;CN;section 1237;;2020-06-24
    """)
  let entry = try #require(list.entries.first)
  #expect(list.entries.count == 1 && entry.listings.map(\.effect) == [.exportLicence, .investment])
  func listed(_ text: String) -> [ListEffect] {
    entry.listings(on: day(text)).filter(\.answer.isListed).map(\.listing.effect)
  }
  #expect(listed("2019-05-15") == [] && listed("2019-06-01") == [.exportLicence])
  #expect(listed("2021-02-01") == [.exportLicence, .investment])
}

@Test func `35 companies and 9 more are 44 on 15 January 2021`() throws {
  let rows =
    (1...35).map { "Company \($0),2020-\($0 < 21 ? "06-24" : "12-03")" }
    + (36...44).map { "Company \($0),14 Jan 2021" }
  let list = try read("Company Name,Listed On\n" + rows.joined(separator: "\n"))
  #expect(list.counts.records == 44)
  func active(_ text: String) -> Int { list.entries.count { $0.answer(on: day(text)).isListed } }
  #expect(active("2020-06-23") == 0 && active("2020-07-01") == 20)
  #expect(active("2021-01-13") == 35 && active("2021-01-15") == 44)
}

@Test func `what a list of one's own does not state is a red flag, and unreadable cells are said`() throws {
  let list = try read("Name,Effect,From\nA,nonsense,2020-13-45\nB,,\n,blocking,\nC,asset freeze,2020-03\n")
  #expect(list.entries.map { $0.listings[0].effect } == [.redFlag, .redFlag, .blocking])
  #expect(list.quarantined.map(\.line) == [4] && list.doubtful.map(\.line) == [2, 2])
  #expect(
    list.entries[2].listings[0].period.start == .within(after: day("2020-02-29"), by: day("2020-03-31")))
}

@Test func `identifiers of a list of one's own know their kind`() throws {
  let list = try read(
    "Firm,Country,Tax ID,Registration Number,IDs\nOOO Romashka,RU,9911234560,1027700132195,LEI: 253400V1H6ART1UQ0N98; 123\n"
  )
  #expect(list.entries[0].identifiers.map(\.kind) == [.inn, .ogrn, .lei, .other])
}
