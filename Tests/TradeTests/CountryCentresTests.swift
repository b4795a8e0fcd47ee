import Testing
import Trade

@Test func `every country has a centre on the globe, and nothing else has one`() throws {
  let countries = CountryNames.shared.all
  #expect(countries.count >= 249)
  for code in countries {
    let centre = try #require(code.centre, "\(code)")
    #expect((-90.0...90).contains(centre.latitude) && (-180.0...180).contains(centre.longitude), "\(code)")
  }
  let others = (0..<CountryCode.tableSize).map { CountryCode(rawValue: UInt16($0)) }
    .filter { !CountryNames.shared.exists($0) }
  #expect(others.allSatisfy { $0.centre == nil })
  #expect(CountryCode.none.centre == nil && CountryCode.unspecified.centre == nil)
  #expect(CountryCode(rawValue: .max).centre == nil)
}

/// Boxes within whose borders each country's middle has to lie: south, north, west, east, in degrees.
private let boxes: [(CountryCode, ClosedRange<Double>, ClosedRange<Double>)] = [
  ("RU", 55...66, 85...110), ("CN", 30...40, 95...112), ("HK", 22.1...22.6, 113.8...114.5),
  ("TR", 37...41, 30...41), ("AE", 22.6...26.1, 51.5...56.4), ("KZ", 44...52, 58...78),
  ("KG", 39.2...43.3, 69.2...80.3), ("UZ", 37.2...45.6, 56...73.2), ("AM", 38.8...41.3, 43.4...46.7),
  ("GE", 41...43.6, 40...46.8), ("US", 34...45, -110 ... -90), ("DE", 47.3...55, 5.9...15),
  ("TW", 21.9...25.3, 120...122), ("KR", 34...38.6, 126...129.6), ("KP", 37.7...43, 124.2...130.7),
  ("IR", 28...37, 47...60), ("IN", 15...28, 73...84), ("SG", 1.1...1.5, 103.6...104.1),
  ("BR", -18 ... -4, -62 ... -44), ("ZA", -34 ... -25, 19...29), ("AU", -31 ... -20, 125...143),
  ("FJ", -20 ... -15, 174...180), ("BY", 51.2...56.2, 23.2...32.8), ("RS", 42.2...46.2, 18.8...23),
]

@Test(arguments: boxes)
func `the centre of a country lies within its borders`(
  code: CountryCode, latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>
) throws {
  let centre = try #require(code.centre)
  #expect(latitudes.contains(centre.latitude) && longitudes.contains(centre.longitude), "\(code): \(centre)")
}
