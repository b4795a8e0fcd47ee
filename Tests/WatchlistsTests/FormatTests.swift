import Testing
import Trade

@testable import Watchlists

private func day(_ text: String) -> Day { Day(iso: text)! }

/// The sample of a name, read.
private func sample(_ name: String, pieceSize: Int = 1 << 16) throws -> Watchlist {
  let sample = try #require(ListSamples.all.first { $0.name == name })
  return try ListReader(HeldFiles(sample.files.mapValues { Array($0.utf8) }, pieceSize: pieceSize)).list(name)
}

extension Watchlist {
  fileprivate func entry(_ id: String) throws -> ListedParty { try #require(entries.first { $0.id == id }) }
}

@Test(arguments: ListSamples.all.map(\.name))
func `every record of a sample is accounted for, in pieces of any size`(name: String) throws {
  let whole = try sample(name)
  #expect(!whole.entries.isEmpty && whole.counts.entries == whole.entries.count)
  for size in [1, 7, 100] {
    let pieces = try sample(name, pieceSize: size)
    #expect(Array(pieces.entries) == Array(whole.entries) && pieces.counts == whole.counts)
  }
  let shuffled = try HeldFiles(
    Dictionary(
      uniqueKeysWithValues: #require(ListSamples.all.first { $0.name == name }).files.map {
        ("x-\($0)", Array($1.utf8))
      }))
  #expect(try Array(ListReader(shuffled).list("x-" + name).entries) == Array(whole.entries))
}

@Test func `OFAC files are joined, and remarks give numbers, nicknames and days`() throws {
  let list = try sample("sdn.csv")
  let plant = try list.entry("12")
  #expect(plant.names.map(\.kind) == [.primary, .alias, .former, .remark])
  #expect(plant.identifiers.map(\.kind) == [.inn, .ogrn] && plant.identifiers[0].value == "9911234560")
  #expect(plant.addresses == [ListedAddress("1 Lenin St, Moscow 101000, Russia", "RU")])
  // The days are those of the directive; since when the plant is blocked is not said.
  #expect(plant.listings.map(\.programmes) == [["RUSSIA-EO14024", "SDGT"], ["EO 14024 Directive 3"]])
  #expect(plant.listings.map(\.effect) == [.blocking, .limitedTransactions])
  #expect(plant.listings.map(\.period.start) == [.unknown, .on(day("2022-03-26"))])
  #expect(plant.listings[1].statusNotes(on: day("2022-03-01")).count == 1)
  #expect(
    plant.listings[0].terms == [
      ListingTerm(
        "secondary sanctions", "Secondary sanctions risk: see Section 11 of Executive Order 14024.")
    ])
  let ship = try list.entry("13")
  #expect(ship.kind == .vessel && ship.countries == ["PA"] && ship.identifiers.map(\.kind) == [.callSign])
  let person = try list.entry("14")
  #expect(
    person.kind == .person && person.countries == ["MX"] && person.identifiers.map(\.value) == ["A123456"])
  #expect(list.counts.addresses == 3 && list.counts.emptyAddresses == 1 && list.counts.aliases == 2)
  #expect(list.quarantined.map(\.description) == ["sdn_comments.csv:2: no entry with number 99"])
}

@Test func `OFAC files without the file of entries are an error, as are two of them`() {
  let files = ListSamples.ofac.mapValues { Array($0.utf8) }
  let alone = HeldFiles(files.filter { $0.key != "sdn.csv" })
  #expect(throws: WatchlistError(file: "alt.csv", problem: .missingPrimary)) {
    try ListReader(alone).list("alt.csv")
  }
  let doubled = HeldFiles(files.merging(["sdn.txt": files["sdn.csv"] ?? []]) { old, _ in old })
  let error = #expect(throws: WatchlistError.self) { try ListReader(doubled).list("alt.csv") }
  #expect(error?.problem == .severalPrimaries(["sdn.csv", "sdn.txt"]))
  #expect(ListReader(HeldFiles(files)).all().lists.map(\.file) == ["sdn.csv"])
}

@Test(arguments: ["csl.csv", "csl.tsv"])
func `the Consolidated Screening List gives effects, days and address-only entries`(name: String) throws {
  let list = try sample(name)
  let address = try list.entry("e2")
  #expect(address.kind == .addressOnly && address.listings[0].effect == .exportLicence)
  #expect(address.answer(on: day("2024-06-11")).state == .laterListed)
  let firm = try list.entry("e1")
  #expect(
    firm.addresses.map(\.country) == ["HK", "CN"]
      && firm.names.map(\.text) == ["Zarya Co.", "Zarya", "Zarya HK"])
  #expect(firm.listings[0].terms.map(\.label) == ["licence requirement", "review policy", "citation"])
  let person = try list.entry("17")
  #expect(person.listings[0].effect == .blocking && person.listings[0].period.start == .unknown)
  #expect(person.identifiers.map(\.kind) == [.passport, .inn])
}

@Test func `a denial ends on its day of expiry`() throws {
  let list = try sample("dpl.txt")
  #expect(list.entries.map { $0.answer(on: day("2020-10-12")).state } == [.listed, .listed])
  #expect(list.entries.map { $0.answer(on: day("2020-10-13")).state } == [.delistedBefore, .listed])
  #expect(list.entries.allSatisfy { $0.listings[0].effect == .denied })
}

@Test func `an entity of the regulation's table is parted into names and addresses`() throws {
  let list = try sample("entity.csv")
  #expect(list.entries[0].names.map(\.text) == ["Zarya Technologies Co., Ltd.", "Zarya Tech", "ZT"])
  #expect(
    list.entries[0].addresses.map(\.text) == ["1 Road, Bldg. 2, Shenzhen, China", "2 Road, Beijing, China"])
  #expect(
    list.entries[1].names.map(\.text) == ["Northern Institute", "NI"] && list.entries[1].countries == ["CN"])
  #expect(list.entries[1].listings[0].period.start == .on(day("2021-01-04")))
  #expect(list.entries[2].kind == .addressOnly && list.entries[2].addresses.map(\.country) == ["HK"])
}

@Test func `parts of EU financial sanctions are put together`() throws {
  let list = try sample("fsf.csv")
  #expect(list.snapshot == day("2026-02-27") && list.counts.records == 6)
  let firm = try list.entry("13")
  #expect(
    firm.names.map(\.text) == ["OOO \"Zarya\" Plant", "Завод Заря"] && firm.names[1].kind == .otherScript)
  #expect(firm.identifiers.map(\.kind) == [.inn] && firm.addresses.map(\.country) == ["RU"])
  #expect(firm.listings[0].period.start == .on(day("2022-02-25")))
  let person = try list.entry("14")
  #expect(person.primaryName == "John Doe" && person.countries == ["RU"] && person.kind == .person)
  #expect(person.listings[0].period.start == .on(day("2022-03-01")))
}

@Test func `annexes of the EU differ in effect`() throws {
  let list = try sample("833.csv")
  let firm = try list.entry("r1")
  #expect(
    firm.listings[0].effect == .exportLicence && firm.listings[0].period.start == .on(day("2022-02-26")))
  #expect(firm.identifiers.map(\.kind) == [.inn] && firm.identifiers[0].value == "5405071094")
  let ship = try list.entry("r2")
  #expect(ship.listings[0].effect == .limitedTransactions && ship.identifiers[0].comparable == "9116412")
}

@Test func `the UK list of 2026 leads with the primary name wherever it stands`() throws {
  let list = try sample("uk.csv")
  #expect(list.snapshot == day("2026-02-13") && list.format == .ukSanctions)
  let firm = try list.entry("RUS0001")
  #expect(firm.names.map(\.text) == ["ZARYA PLANT", "ZP", "Завод Заря"])
  #expect(firm.names.map(\.kind) == [.primary, .weak, .otherScript])
  #expect(
    firm.addresses.map(\.text) == ["1 Lenin St, Moscow, 101000, Russia"] && firm.addresses[0].country == "RU")
  #expect(Set(firm.identifiers.map(\.kind)).isSuperset(of: [.phone, .ogrn]))
  let effects = list.entries.map { $0.listings[0].effect }
  #expect(effects == [.blocking, .limitedTransactions, .limitedTransactions])
  #expect(try list.entry("RUS0002").primaryName == "John DOE")
}

@Test func `the older UK list is read by its groups`() throws {
  let list = try sample("con.csv")
  #expect(list.snapshot == day("2024-02-13") && list.format == .ukConsolidated)
  #expect(list.entries.map(\.primaryName) == ["ZARYA PLANT", "John DOE"])
  #expect(list.entries[0].names[1] == ListedName("ZP", .weak))
  #expect(list.entries[1].listings[0].period.start == .on(day("2022-03-03")))
}

@Test func `the UN list is read with papers and qualities`() throws {
  let list = try sample("un.xml")
  #expect(list.snapshot == day("2026-02-27"))
  let person = try list.entry("KPi.033")
  #expect(person.countries == ["KP"] && person.names.map(\.kind) == [.primary, .weak])
  #expect(person.identifiers.map(\.kind) == [.passport] && person.identifiers[0].country == "KP")
  let firm = try list.entry("KPe.045")
  #expect(
    firm.names.map(\.text) == ["ZARYA & SONS", "ZARYA BANK", "OLD ZARYA"] && firm.names[2].kind == .former)
  #expect(firm.listings[0].period.start == .on(day("2017-08-05")) && firm.addresses[0].country == "KP")
}

@Test func `the simple table of OpenSanctions has its dates in texts`() throws {
  let list = try sample("targets.csv")
  let firm = try list.entry("NK-1")
  #expect(firm.names.map(\.text) == ["Zarya Plant", "Zavod Zarya", "Zarya; the Plant", "Завод Заря"])
  #expect(firm.listings.map(\.effect) == [.exportLicence, .blocking])
  #expect(firm.listings.map(\.period.start) == [.on(day("2022-02-24")), .on(day("2022-04-07"))])
  #expect(try list.entry("NK-2").primaryName.hasPrefix("John"))
  #expect(try list.entry("NK-2").listings.map(\.effect) == [.redFlag])
}

@Test func `sanctions, addresses and papers find their party before and behind it`() throws {
  let list = try sample("ftm.json")
  let firm = try list.entry("NK-1")
  #expect(firm.names.map(\.kind) == [.primary, .otherScript, .former, .weak])
  #expect(firm.listings.map(\.effect) == [.exportLicence, .blocking])
  #expect(
    firm.listings[0].period
      == ListingPeriod(
        start: .within(after: day("2022-02-28"), by: day("2022-03-31")), end: .on(day("2024-01-01"))))
  #expect(firm.listings[1].period.start == .on(day("2022-04-07")))
  #expect(firm.addresses == [ListedAddress("1 Lenin St, Moscow", "RU")])
  #expect(firm.identifiers.map(\.kind) == [.inn, .ogrn])
  #expect(try list.entry("NK-2").listings.map(\.effect) == [.procurement])
  #expect(try list.entry("NK-2").identifiers.map(\.kind) == [.passport])
  #expect(try list.entry("NK-4").listings.map(\.effect) == [.procurement])
  #expect(list.entries.count == 3)
  #expect(
    list.counts.passedOver == ["of no schema that lists name": 1, "parties without sanction or risk": 1])
}

@Test func `a company that was named, removed and named again has two periods`() throws {
  let list = try sample("1260h.csv")
  let group = try list.entry("Zarya Group")
  #expect(group.listings.map(\.effect) == [.procurement, .procurement])
  let states = ["2021-06-02", "2022-01-01", "2024-06-01", "2025-02-01"].map {
    group.answer(on: day($0)).state
  }
  #expect(states == [.laterListed, .listed, .delistedBefore, .listed])
}

@Test func `lists are known by the words that name them`() {
  let names: [(String, String?)] = [
    ("Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "NS-MBS"),
    ("Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department", "NS-CMIC"),
    ("Military End User (MEU) List - Bureau of Industry and Security", "MEU"),
    ("Foreign Sanctions Evaders (FSE) - Treasury Department", "FSE"),
    ("DoD section 1237", "section 1237"), ("dow-1260h", "section 1260H"), ("UFLPA Entity List", "UFLPA"),
    ("US-BIS-EL", "Entity List"), ("Bureau of Industry and Security", "BIS"), ("Russian military list", nil),
    ("", nil),
  ]
  for (text, list) in names { #expect(KnownList.named(text)?.list == list, "\(text)") }
}
