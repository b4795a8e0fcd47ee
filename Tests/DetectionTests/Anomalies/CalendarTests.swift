import GraphCore
import TestSupport
import Testing
import Trade

@testable import Detection

/// Months and windows of comparison, against a calendar gone through day by day.
@Suite struct CalendarTests {
  private func day(_ text: String) -> Day { Day(iso: text)! }
  private func windows(_ first: String, _ last: String, _ measure: String, _ grace: Int) -> ComparisonWindows?
  {
    let axis = MonthAxis(day(first).rawValue...day(last).rawValue)
    return ComparisonWindows(axis, measureDay: day(measure), graceDays: grace)
  }
  private func names(_ first: String, _ months: Range<Int>) -> String {
    let axis = MonthAxis(day(first).rawValue...day("2026-12-31").rawValue)
    return "\(axis.name(of: months.lowerBound)) \(axis.name(of: months.upperBound - 1))"
  }

  @Test func `months and windows of random trades are those of the calendar`() {
    var (none, years, parts) = (0, 0, 0)
    for (picture, made) in zip(AnomalyCase.pictures, AnomalyCase.trades) {
      guard let axis = made.axis, let days = picture.days else {
        #expect(made.axis == nil && picture.days == nil)
        continue
      }
      let months = picture.months
      #expect(axis.days == days && axis.count == months.count)
      #expect(Array(months[axis.whole]) == picture.wholeMonths)
      for (place, month) in months.enumerated() {
        #expect(
          axis.firstDay(of: place) == month.first && month.first.description.hasPrefix(axis.name(of: place)))
      }
      for day in days where day % 7 == 0 { #expect(months[Int(axis.month(of: day))] == .init(day)) }
      parts += axis.whole.upperBound < axis.count ? 1 : 0
      guard let expected = picture.windows else {
        #expect(made.windows == nil)
        none += 1
        continue
      }
      let windows = made.windows
      #expect(windows.map { Array(months[$0.before]) } == expected.before)
      #expect(windows.map { Array(months[$0.after]) } == expected.after)
      #expect(windows.map { Array(months[$0.allBefore]) } == expected.allBefore)
      #expect(windows.map { Array(months[$0.allAfter]) } == expected.allAfter)
      #expect(windows?.areLongEnough == expected.areLong && windows?.resumesOn.rawValue == picture.resumes)
      years += expected.before.count >= 12 ? 1 : 0
    }
    #expect(none > 10 && years > 200 && parts > 200, "\(none) \(years) \(parts)")
  }

  @Test func `a last month counts when at most two days of it are missing`() {
    for (last, isWhole) in [
      ("2023-02-28", true), ("2023-02-26", true), ("2023-02-25", false), ("2024-02-26", false),
      ("2024-02-27", true), ("2023-04-28", true), ("2023-04-27", false), ("2023-12-29", true),
    ] {
      let axis = MonthAxis(day("2021-05-17").rawValue...day(last).rawValue)
      #expect((axis.whole.upperBound == axis.count) == isWhole, "\(last)")
    }
  }

  @Test func `a first month counts when at most two days of it are missing`() {
    for (first, isWhole) in [
      ("2021-05-01", true), ("2021-05-03", true), ("2021-05-04", false), ("2021-05-31", false),
    ] {
      let axis = MonthAxis(day(first).rawValue...day("2023-12-31").rawValue)
      #expect((axis.whole.lowerBound == 0) == isWhole, "\(first)")
      #expect(
        ComparisonWindows(axis, measureDay: day("2022-02-24"), graceDays: 0)!.allBefore.lowerBound
          == (isWhole ? 0 : 1))
    }
    #expect(MonthAxis(day("2021-05-04").rawValue...day("2021-05-20").rawValue).whole.isEmpty)
    #expect(windows("2021-05-04", "2021-05-20", "2021-05-10", 0) == nil)
  }

  @Test func `whole years are compared where there are any, else as many months as there are on both sides`()
  {
    let long = windows("2019-01-01", "2024-06-30", "2022-02-24", 35)!
    #expect(names("2019-01-01", long.before) == "2020-02 2022-01" && long.after.count == 24)
    #expect(names("2019-01-01", long.after) == "2022-04 2024-03")
    #expect(names("2019-01-01", long.allAfter) == "2022-04 2024-06")
    let short = windows("2021-08-20", "2022-10-15", "2022-02-24", 35)!
    #expect(names("2021-08-20", short.before) == "2021-09 2022-01")
    #expect(names("2021-08-20", short.after) == "2022-04 2022-08")
    let eleven = windows("2021-03-01", "2024-12-31", "2022-02-24", 0)!
    #expect(eleven.before.count == 11 && eleven.after.count == 11)
  }

  @Test func `the first month after begins on or after the end of the grace, with none on the day itself`() {
    #expect(
      names("2019-01-01", windows("2019-01-01", "2024-12-31", "2022-03-01", 0)!.allAfter) == "2022-03 2024-12"
    )
    #expect(
      names("2019-01-01", windows("2019-01-01", "2024-12-31", "2022-03-01", 31)!.allAfter)
        == "2022-04 2024-12")
    #expect(
      names("2019-01-01", windows("2019-01-01", "2024-12-31", "2022-03-01", 32)!.allAfter)
        == "2022-05 2024-12")
    #expect(
      names("2019-01-01", windows("2019-01-01", "2024-12-31", "2022-02-28", 0)!.allBefore)
        == "2019-01 2022-01")
  }

  @Test func `nothing is compared where the data begin after the measure or end within its grace`() {
    #expect(windows("2022-03-10", "2024-12-31", "2022-02-24", 0) == nil)
    #expect(windows("2022-02-01", "2024-12-31", "2022-02-24", 0) == nil)
    #expect(windows("2019-01-01", "2022-03-31", "2022-02-24", 35) == nil)
    #expect(windows("2019-01-01", "2022-04-29", "2022-02-24", 35)?.after.count == 1)
    #expect(windows("2022-01-03", "2022-04-29", "2022-02-24", 35)?.areLongEnough == false)
    #expect(windows("2022-01-31", "2022-04-29", "2022-02-24", 35) == nil)
  }
}
