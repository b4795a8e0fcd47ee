internal import Trade

/// Reads the periods that trade statistics write.
///
/// `2022`, `2022-03`, `2022/3`, `202203`, `202252` (week 52 that is none: the year), `2022M03`, `2022-Q1`, `Q1 2022`,
/// `2022-03-01` (the first day of a month for the month), `Aug. 2024`, `202408-Aug. 2024`, `Jan-Sep 2023`,
/// `2023-01/2023-09`, `2022年3月`, `январь-сентябрь 2023`. Years lie in 1900...2199.
enum PeriodCell {
  private static let years = 1900...2199

  /// `nil` for what is no period.
  static func read(_ cell: some StringProtocol) -> TradePeriod? {
    let text = cell.lowercased().trimmingPrefix { $0.isWhitespace || $0 == "'" }
    guard text.utf8.count <= 64 else { return nil }
    let tokens = tokens(Substring(text))
    if let period = plain(tokens) { return period }
    if case .number(let digits)? = tokens.first, digits.count == 6, tokens.count > 1,
      let code = compact(digits), let label = plain(Array(tokens.dropFirst())), code == label
    {
      return code
    }
    return range(tokens)
  }

  /// A year and a month from columns of their own; month 0, 13 and 52 stand for the whole year.
  static func period(year: Int, month: Int) -> TradePeriod? {
    guard years.contains(year) else { return nil }
    if month == 0 || month == 13 || month == 52 { return TradePeriod(year: year) }
    return Month(year: year, month: month).map { TradePeriod($0) }
  }

  private enum Token: Equatable {
    case number(String)
    case word(String)
    /// Between two months or two periods.
    case dash
  }

  private static func tokens(_ text: Substring) -> [Token] {
    var tokens: [Token] = []
    var run = ""
    var isNumber = false
    func flush() {
      if !run.isEmpty { tokens.append(isNumber ? .number(run) : .word(run)) }
      run = ""
    }
    for letter in text {
      let isDigit = letter.isASCII && letter.isNumber
      if isDigit || letter.isLetter {
        if isDigit != isNumber { flush() }
        isNumber = isDigit
        run.append(letter)
        continue
      }
      flush()
      if "-–—/~".contains(letter), tokens.last != .dash { tokens.append(.dash) }
    }
    flush()
    while tokens.last == .dash { tokens.removeLast() }
    return tokens.filter { $0 != .word("年") && $0 != .word("月") && $0 != .word("г") && $0 != .word("год") }
  }

  /// One month, quarter or year.
  private static func plain(_ tokens: [Token]) -> TradePeriod? {
    let parts = tokens.filter { $0 != .dash }
    switch parts.count {
    case 1: return number(parts[0]).flatMap(compact)
    case 2: return pair(parts[0], parts[1]) ?? pair(parts[1], parts[0])
    case 3:
      if let year = year(parts[0]), let last = number(parts[2]) { return third(year, parts[1], last) }
      if let year = year(parts[2]), parts[0] == .word("q"),
        let quarter = number(parts[1]).flatMap({ Int($0) })
      {
        return self.quarter(year, quarter)
      }
      if let year = year(parts[2]), let quarter = number(parts[0]).flatMap({ Int($0) }),
        parts[1] == .word("q")
      {
        return self.quarter(year, quarter)
      }
      return nil
    default: return nil
    }
  }

  /// `2022M03`, `2022-Q1`, `2022-03-01`.
  private static func third(_ year: Int, _ middle: Token, _ last: String) -> TradePeriod? {
    if middle == .word("m"), last.count <= 2, let month = Int(last) { return self.month(year, month) }
    if middle == .word("q"), let quarter = Int(last) { return self.quarter(year, quarter) }
    guard let text = number(middle), text.count <= 2, let month = Int(text), last == "01" || last == "1"
    else {
      return nil
    }
    return self.month(year, month)
  }

  private static func pair(_ first: Token, _ second: Token) -> TradePeriod? {
    guard let year = year(first) else { return nil }
    if case .word(let name) = second { return monthNumber(name).flatMap { self.month(year, $0) } }
    guard let text = number(second), text.count <= 2, let number = Int(text) else { return nil }
    return number == 52 ? TradePeriod(year: year) : month(year, number)
  }

  /// `2022`, `202203`, `202252`.
  private static func compact(_ digits: String) -> TradePeriod? {
    guard let number = Int(digits) else { return nil }
    switch digits.count {
    case 4: return years.contains(number) ? TradePeriod(year: number) : nil
    case 6:
      let (year, month) = number.quotientAndRemainder(dividingBy: 100)
      guard years.contains(year) else { return nil }
      return month == 52 ? TradePeriod(year: year) : self.month(year, month)
    default: return nil
    }
  }

  /// `Jan-Sep 2023`, `2023-01/2023-09`, `2022年1-3月`, `Oct 2022 - Mar 2023`.
  private static func range(_ tokens: [Token]) -> TradePeriod? {
    // A code and a label that do not agree are no range.
    if case .number(let digits)? = tokens.first, digits.count == 6, tokens.contains(where: { word($0) }) {
      return nil
    }
    for (place, token) in tokens.enumerated() where token == .dash {
      let (left, right) = (Array(tokens[..<place]), Array(tokens[(place + 1)...]))
      if let first = plain(left), let last = plain(right),
        first.isMonth == last.isMonth || first.count == last.count
      {
        return joined(first.first, last.last)
      }
      if let last = plain(right), last.isMonth, left.count == 1, let month = monthAlone(left[0]),
        let first = Month(year: last.first.year, month: month)
      {
        return joined(first, last.first)
      }
      if left.count == 2, let first = plain(left), first.isMonth, right.count == 1,
        let month = monthAlone(right[0]),
        let last = Month(year: first.first.year, month: month)
      {
        return joined(first.first, last)
      }
    }
    return nil
  }

  private static func joined(_ first: Month, _ last: Month) -> TradePeriod? {
    let count = first.distance(to: last) + 1
    return (1...255).contains(count) ? TradePeriod(first, months: count) : nil
  }

  private static func month(_ year: Int, _ month: Int) -> TradePeriod? {
    years.contains(year) ? Month(year: year, month: month).map { TradePeriod($0) } : nil
  }

  private static func quarter(_ year: Int, _ quarter: Int) -> TradePeriod? {
    guard years.contains(year), (1...4).contains(quarter) else { return nil }
    return Month(year: year, month: quarter * 3 - 2).map { TradePeriod($0, months: 3) }
  }

  private static func word(_ token: Token) -> Bool { if case .word = token { true } else { false } }

  private static func number(_ token: Token) -> String? {
    if case .number(let text) = token { text } else { nil }
  }

  private static func year(_ token: Token) -> Int? {
    guard let text = number(token), text.count == 4, let year = Int(text), years.contains(year) else {
      return nil
    }
    return year
  }

  private static func monthAlone(_ token: Token) -> Int? {
    switch token {
    case .number(let text): text.count <= 2 ? Int(text).flatMap { (1...12).contains($0) ? $0 : nil } : nil
    case .word(let name): monthNumber(name)
    case .dash: nil
    }
  }

  /// English and Russian names, in full or from three letters on.
  static func monthNumber(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for (index, names) in monthNames.enumerated() {
      for name in names where name.hasPrefix(word) || (name.count > 3 && word == name.prefix(3)) {
        return index + 1
      }
    }
    return nil
  }

  private static let monthNames: [[String]] = [
    ["january", "январь", "января"], ["february", "февраль", "февраля"], ["march", "март", "марта"],
    ["april", "апрель", "апреля"], ["may", "май", "мая"], ["june", "июнь", "июня"], ["july", "июль", "июля"],
    ["august", "август", "августа"], ["september", "sept", "сентябрь", "сентября"],
    ["october", "октябрь", "октября"], ["november", "ноябрь", "ноября"], ["december", "декабрь", "декабря"],
  ]
}
