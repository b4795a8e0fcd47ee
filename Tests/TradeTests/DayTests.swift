import TestSupport
import Testing
import Trade

@Test func `days agree with walking the calendar from 1900 to 2100`() {
  var (year, month, day) = (1900, 1, 1)
  var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  var number: Int32 = -25_567  // 1900-01-01: 70 years of 365 days and 17 leap days before 1970
  while year < 2101 {
    lengths[1] = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    let found = Day(year: year, month: month, day: day)
    #expect(found?.rawValue == number)
    let civil = Day(rawValue: number).civil
    #expect(civil.year == year && civil.month == month && civil.day == day)
    number += 1
    day += 1
    if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
    if month > 12 { (year, month) = (year + 1, 1) }
  }
  #expect(Day(year: 1970, month: 1, day: 1)?.rawValue == 0)
}

@Test func `days before the year 1970 and far ones come back as they went in`() {
  for number in stride(from: Int32(-719_162), through: 2_932_896, by: 997) {
    let (year, month, day) = Day(rawValue: number).civil
    #expect(Day(year: year, month: month, day: day) == Day(rawValue: number))
    #expect(Day(iso: Day(rawValue: number).description) == Day(rawValue: number))
  }
}

@Test(arguments: [
  (2023, 2, 29), (1900, 2, 29), (2022, 13, 1), (2022, 0, 1), (2022, 4, 31), (2022, 1, 0), (2022, 1, -1),
  (0, 1, 1),
  (10_000, 1, 1), (2022, 1, 32), (Int.max, 1, 1), (2022, Int.max, 1), (2022, 1, Int.min),
])
func `no day of the calendar is no day`(year: Int, month: Int, day: Int) {
  #expect(Day(year: year, month: month, day: day) == nil)
}

@Test(arguments: [
  "", "2022", "2022-2-24", "22-02-24", "2022-02-24 ", "2022/02/24", "2022-02-24T00", "+022-02-24",
  "2022-+2-24",
  "2022-02--4", "-022-02-24", "2022-02-30", "2022-02-2x", "２０２２-02-24",
])
func `only plain ISO dates are read`(text: String) { #expect(Day(iso: text) == nil) }

@Test func `the order of days is the order of their texts`() {
  var random = SplitMix64(seed: 7)
  for _ in 0..<500 {
    let a = Day(rawValue: Int32.random(in: 0...40_000, using: &random))
    let b = Day(rawValue: Int32.random(in: 0...40_000, using: &random))
    #expect((a < b) == (a.description < b.description))
  }
}
