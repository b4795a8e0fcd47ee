import Testing
import Trade

@testable import Ingest

@Test(arguments: [
  ("2022", "2022"), ("2022-03", "2022-03"), ("2022/3", "2022-03"), ("03/2022", "2022-03"),
  ("202203", "2022-03"),
  ("202252", "2022"), ("2022M03", "2022-03"), ("2022-M3", "2022-03"), ("2022-Q1", "2022-Q1"),
  ("Q3 2022", "2022-Q3"),
  ("2022Q4", "2022-Q4"), ("1Q2022", "2022-Q1"), ("2022-03-01", "2022-03"), ("Aug. 2024", "2024-08"),
  ("August 2024", "2024-08"), ("Sept. 2024", "2024-09"), ("202408-Aug. 2024", "2024-08"),
  ("Jan-Sep 2023", "2023-01/2023-09"), ("Jan.-Dec. 2023", "2023"), ("2023-01/2023-09", "2023-01/2023-09"),
  ("2022年3月", "2022-03"), ("2022年1-3月", "2022-Q1"), ("январь-сентябрь 2023", "2023-01/2023-09"),
  ("март 2023", "2023-03"), ("2019-2020", "2019-01/2020-12"), (" 2022 ", "2022"),
  ("Oct 2022 - Mar 2023", "2022-10/2023-03"),
])
func `a period is read`(text: String, expected: String) {
  #expect(PeriodCell.read(text)?.description == expected)
}

@Test(arguments: [
  "", "202213", "202200", "0000", "1", "99", "20220", "2022-13", "2022-Q5", "2022-03-15", "31.12.2022",
  "Foo 2022",
  "2023-09/2023-01", "22", "202408-Sep. 2024", "20240801", "99999999999999999999", "-", "2022-03-01-05",
  "١٢٣٤",
])
func `what is no period is none`(text: String) {
  #expect(PeriodCell.read(text) == nil)
}

@Test(arguments: [
  ("W00", FlowPlace.world), ("World", .world), ("EU27_2020", .group),
  ("European Union (AT-01/1995, BE)", .group),
  ("Extra-EU27_2020", .group), ("Euro area - 19 countries (2015-2022)", .group), ("страны СНГ", .group),
  ("欧盟", .group),
  ("Sub-Saharan Africa", .group), ("QV", .unspecified), ("Areas, nes", .unspecified),
  ("Bunkers", .unspecified),
  ("Stores and provisions within the framework of intra-EU trade", .unspecified), ("XL", .country("ES")),
  ("Other Asia, nes", .country("TW")), ("Kosovo (as defined by UN resolution 1244)", .country("XK")),
  ("South Africa", .country("ZA")), ("Central African Republic", .country("CF")),
  ("American Samoa", .country("AS")),
  ("", .nothing), ("n/a", .nothing), ("Western Europia", .unknown), ("Korea", .unknown), ("0", .unknown),
])
func `a place is a country, a group, unspecified or unknown`(text: String, expected: FlowPlace) {
  #expect(FlowPlaces(.any).place(text) == expected)
}

@Test func `every layout names fields once a column and can be recognised by its own names`() {
  #expect(Set(FlowLayout.ids).count == FlowLayout.builtIn.count)
  for layout in FlowLayout.builtIn where layout.id != "plain" {
    let header = Array(Set(layout.rules.flatMap { $0.names.prefix(1) } + layout.needs.map { $0[0] })).sorted()
    #expect(FlowMapping.fitting(header, HeaderIndex(header)).layout.id == layout.id, "\(layout.id)")
  }
  for country in CountryNames.shared.all {
    let name = CountryNames.shared.name(of: country)
    #expect(FlowPlaces(.any).place(name) == .country(country), "\(name)")
    #expect(FlowPlaces(.any).place(country.description) == .country(country), "\(country)")
  }
}
