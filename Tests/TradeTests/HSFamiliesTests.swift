import Testing
import Trade

private let nomenclature2022 = reference("reference/harmonized-system.csv").map { text in
  Set(csvRows(text).dropFirst().compactMap { $0.count > 1 ? HSCode($0[1]) : nil })
}

@Test(arguments: [
  ("854150", "854151"), ("854150", "854159"), ("854140", "854149"), ("854890", "854800"),
  ("852580", "852589"),
  ("880330", "880730"), ("851712", "851713"), ("902780", "902789"), ("8541510000", "854159"),
  ("85415000", "854151"),
])
func `codes that one code became are one family`(old: String, new: String) {
  #expect(HSFamilies.family(of: HSCode(old)!) == HSFamilies.family(of: HSCode(new)!))
}

@Test(arguments: [
  ("854141", "854151"), ("854231", "854232"), ("852990", "852491"), ("901380", "852491"),
  ("852580", "880622"),
  ("854890", "854810"), ("880330", "880320"), ("851762", "851769"),
])
func `neighbours are no family`(a: String, b: String) {
  #expect(HSFamilies.family(of: HSCode(a)!) != HSFamilies.family(of: HSCode(b)!))
}

@Test func `a family is named by its smallest subheading`() {
  #expect(HSFamilies.family(of: "854159") == "854150")
  #expect(HSFamilies.family(of: "854890") == "854800")
  #expect(HSFamilies.members(ofFamily: "854151") == ["854150", "854151", "854159"])
  #expect(HSFamilies.members(ofFamily: "8542310000") == ["854231"])
  for link in HSFamilies.links where link.joins {
    for code in link.codes2017 + link.codes2022 {
      let members = HSFamilies.members(ofFamily: code)
      #expect(members.contains(code) && HSFamilies.family(of: code) == members[0])
      #expect(members == members.sorted() && members.allSatisfy { $0.length == 6 })
    }
  }
}

@Test func `a code in no family stays as it is`() {
  #expect(HSFamilies.family(of: "854231") == "854231")
  #expect(HSFamilies.family(of: "8542310000") == "854231")
  #expect(HSFamilies.family(of: "8541") == "8541")
  #expect(HSFamilies.family(of: .none) == .none)
}

@Test func `a commodity class is as long as asked for and leaves shorter codes out`() {
  #expect(HSFamilies.commodityClass(of: "8541510000", level: 6) == "854150")
  #expect(HSFamilies.commodityClass(of: "8807300000", level: 4) == "8803")
  #expect(HSFamilies.commodityClass(of: "8803300000", level: 4) == "8803")
  #expect(HSFamilies.commodityClass(of: "8541510000", level: 8) == "85415100")
  #expect(HSFamilies.commodityClass(of: "8541", level: 4) == "8541")
  #expect(HSFamilies.commodityClass(of: "8541", level: 6) == nil)
  #expect(HSFamilies.commodityClass(of: .none, level: 2) == nil)
}

@Test(.enabled(if: nomenclature2022 != nil))
func `the 2022 side of every link is in the nomenclature of 2022, and codes that were split are not`() throws
{
  let codes = try #require(nomenclature2022)
  for link in HSFamilies.links {
    for code in link.codes2022 { #expect(codes.contains(code), "\(code)") }
    for code in link.codes2017 where link.joins && !link.codes2022.contains(code) {
      #expect(!codes.contains(code), "\(code)")
    }
  }
}

@Test func `a code that lost goods to another heading carries a warning`() {
  #expect(HSFamilies.notes(on: "9013800000").contains { $0.contains("8524") })
  #expect(HSFamilies.notes(on: "852589").contains { $0.contains("8806") })
  #expect(HSFamilies.notes(on: "854231").isEmpty)
}
