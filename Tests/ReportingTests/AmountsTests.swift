import Testing

@testable import Reporting

@Test(
  arguments: [
    (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (100, "1.00"), (123_456_789, "1234567.89"),
    (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
  ] as [(Int64, String)])
func `cents are written exactly`(cents: Int64, text: String) {
  #expect(decimalText(cents, places: 2) == text)
}

@Test(
  arguments: [
    (nil, "?"), (0, "0"), (50, "0"), (51, "1"), (150, "2"), (250, "2"), (123_456_789, "1,234,568"),
    (-150, "-2"),
    (Int64.max, "92,233,720,368,547,758"),
  ] as [(Int64?, String)])
func `whole dollars are rounded half to even`(cents: Int64?, text: String) {
  #expect(wholeDollars(cents) == text)
}

@Test func `digits are grouped, other text is left alone`() {
  #expect(grouped("1") == "1")
  #expect(grouped("1234567.891") == "1,234,567.891")
  #expect(grouped("-1000") == "-1,000")
  #expect(
    grouped("340282366920938463463374607431768211455")
      == "340,282,366,920,938,463,463,374,607,431,768,211,455")
  #expect(grouped("n/a") == "n/a" && grouped("") == "" && grouped("-") == "-")
}

@Test func `kilograms have no needless zeros`() {
  #expect(kilograms(120_500) == "120.5" && kilograms(1_000_000) == "1,000" && kilograms(1) == "0.001")
  #expect(kilograms(0) == "0" && kilograms(nil) == "?")
}

@Test func `room is shared fairly`() {
  #expect(fairShares(of: 10, among: [2, 20, 20]) == [2, 4, 4])
  #expect(fairShares(of: 100, among: [2, 20, 20]) == [2, 20, 20])
  #expect(fairShares(of: 5, among: [9, 9]) == [3, 2])
  #expect(fairShares(of: -1, among: [9]) == [0] && fairShares(of: 9, among: []) == [])
}
