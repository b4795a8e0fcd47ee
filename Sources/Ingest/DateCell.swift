internal import Trade

/// What one cell says about a day, before it is known in which order a column writes day and month.
///
/// Blanks around the cell and a leading apostrophe do not count. A time of day may follow the date (`T` or blanks,
/// `H:MM`, `HH:MM:SS.fff`, `AM`/`PM`, `Z` or an offset); it is checked and dropped, and the day stays as written.
/// Years lie in 1900...2099; two digits mean 1970...2069 (POSIX `%y`). Anything else is no date.
enum DateCell: Equatable {
  /// No doubt: `2021-12-31`, `2021/12/31`, `2021.12.31`, `20211231`, `31-Dec-2021`, `31 December 21`, `Dec 31, 2021`.
  case exact(Day, DateFormat.Shape)
  /// `31.12.2021`, `12/31/21`: the first two numbers in an order the cell alone may not tell.
  case numeric(first: Int, second: Int, year: Int, separator: UInt8)
  /// Excel's day number: 5 digits, a fraction of the day may follow. 1954-10-03...2099-12-31.
  case serial(Day)

  /// `nil` for what is no date.
  init?(_ cell: Span<UInt8>) {
    let range = CellText.trimmed(cell)
    guard range.count >= 5, range.count <= 48 else { return nil }
    let scan = DateScan(end: range.upperBound)
    guard let found = scan.read(cell, range.lowerBound) else { return nil }
    self = found
  }
}

/// Reads a date from left to right. Places are indices of the cell's bytes.
private struct DateScan {
  let end: Int

  func read(_ cell: Span<UInt8>, _ start: Int) -> DateCell? {
    let digits = run(cell, start)
    switch digits {
    case 4: return yearFirst(cell, start)
    case 8, 12, 14: return compact(cell, start, digits)
    case 5: return serial(cell, start)
    case 1, 2: return dayOrMonthFirst(cell, start, digits)
    case 0: return nameFirst(cell, start)
    default: return nil
    }
  }

  /// Number of digits from `index` on.
  private func run(_ cell: Span<UInt8>, _ index: Int) -> Int {
    var place = index
    while place < end, cell[place] &- 48 < 10 { place += 1 }
    return place - index
  }

  private func number(_ cell: Span<UInt8>, _ start: Int, _ count: Int) -> Int {
    var value = 0
    for index in start..<start + count { value = value * 10 + Int(cell[index] &- 48) }
    return value
  }

  private func byte(_ cell: Span<UInt8>, _ index: Int) -> UInt8 { index < end ? cell[index] : 0 }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ shape: DateFormat.Shape) -> DateCell? {
    guard (1900...2099).contains(year) else { return nil }
    return Day(year: year, month: month, day: day).map { .exact($0, shape) }
  }

  private func yearFirst(_ cell: Span<UInt8>, _ start: Int) -> DateCell? {
    let separator = byte(cell, start + 4)
    let months = run(cell, start + 5)
    guard isSeparator(separator), (1...2).contains(months), byte(cell, start + 5 + months) == separator else {
      return nil
    }
    let days = run(cell, start + 6 + months)
    guard (1...2).contains(days), isTime(cell, start + 6 + months + days) else { return nil }
    return day(
      number(cell, start, 4), number(cell, start + 5, months), number(cell, start + 6 + months, days),
      .yearFirst)
  }

  private func compact(_ cell: Span<UInt8>, _ start: Int, _ digits: Int) -> DateCell? {
    if digits > 8 {
      guard number(cell, start + 8, 2) < 24, number(cell, start + 10, 2) < 60, start + digits == end else {
        return nil
      }
      if digits == 14, number(cell, start + 12, 2) > 60 { return nil }
    } else if !isZeroFraction(cell, start + 8), !isTime(cell, start + 8) {
      return nil
    }
    return day(number(cell, start, 4), number(cell, start + 4, 2), number(cell, start + 6, 2), .compact)
  }

  /// `.0`, as spreadsheets and data frames append it to whole numbers.
  private func isZeroFraction(_ cell: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 == end && cell[index] == UInt8(ascii: ".") && cell[index + 1] == UInt8(ascii: "0")
  }

  private func serial(_ cell: Span<UInt8>, _ start: Int) -> DateCell? {
    let rest = start + 5
    if rest < end {
      guard cell[rest] == UInt8(ascii: ".") || cell[rest] == UInt8(ascii: ","),
        rest + 1 < end, rest + 1 + run(cell, rest + 1) == end
      else { return nil }
    }
    let value = number(cell, start, 5)
    // Excel's day 25,569 is 1970-01-01 (its wrong leap day of 1900 lies before).
    guard (20_000...73_050).contains(value) else { return nil }
    return .serial(Day(rawValue: Int32(value - 25_569)))
  }

  private func dayOrMonthFirst(_ cell: Span<UInt8>, _ start: Int, _ digits: Int) -> DateCell? {
    let first = number(cell, start, digits)
    var place = start + digits
    let separator = byte(cell, place)
    if isSeparator(separator), case let seconds = run(cell, place + 1), (1...2).contains(seconds) {
      let second = number(cell, place + 1, seconds)
      place += 1 + seconds
      guard byte(cell, place) == separator, let year = year(cell, place + 1) else { return nil }
      guard (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12 else { return nil }
      return .numeric(first: first, second: second, year: year, separator: separator)
    }
    return dayThenName(cell, place, first)
  }

  /// `-Dec-2021`, ` December 21`, `Dec2021` after the number of the day.
  private func dayThenName(_ cell: Span<UInt8>, _ start: Int, _ dayNumber: Int) -> DateCell? {
    let separator = byte(cell, start)
    let isJoined = isLetter(separator)
    guard isJoined || isSeparator(separator) || separator == 32 else { return nil }
    var place = isJoined ? start : start + 1
    guard let month = month(cell, &place) else { return nil }
    if !isJoined {
      guard byte(cell, place) == separator else { return nil }
      place += 1
    }
    guard let year = year(cell, place) else { return nil }
    return day(year, month, dayNumber, .monthName)
  }

  /// `Dec 31, 2021`, `December 31 2021`.
  private func nameFirst(_ cell: Span<UInt8>, _ start: Int) -> DateCell? {
    var place = start
    guard let month = month(cell, &place), byte(cell, place) == 32 else { return nil }
    let digits = run(cell, place + 1)
    guard (1...2).contains(digits) else { return nil }
    let dayNumber = number(cell, place + 1, digits)
    place += 1 + digits
    if byte(cell, place) == UInt8(ascii: ",") { place += 1 }
    if byte(cell, place) == 32 { place += 1 }
    guard place > start + 4, let year = year(cell, place) else { return nil }
    return day(year, month, dayNumber, .monthName)
  }

  /// A year of 2 or 4 digits and nothing behind it but a time.
  private func year(_ cell: Span<UInt8>, _ start: Int) -> Int? {
    let digits = run(cell, start)
    guard digits == 2 || digits == 4, isTime(cell, start + digits) else { return nil }
    let year = number(cell, start, digits)
    if digits == 2 { return year < 70 ? 2000 + year : 1900 + year }
    return (1900...2099).contains(year) ? year : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// An English month, short or in full, any case; `sept` too. Moves behind it and behind a full stop.
  private func month(_ cell: Span<UInt8>, _ place: inout Int) -> Int? {
    var word: [UInt8] = []
    while place < end, isLetter(cell[place]), word.count < 10 {
      word.append(cell[place] | 0x20)
      place += 1
    }
    guard let month = DateFormat.months[word] else { return nil }
    if byte(cell, place) == UInt8(ascii: "."), byte(cell, place + 1) == 32 { place += 1 }
    return month
  }

  /// Whether the rest of the cell is nothing or a time of day.
  private func isTime(_ cell: Span<UInt8>, _ start: Int) -> Bool {
    start == end || TimeScan(end: end).matches(cell, start)
  }
}

/// Checks a time of day behind a date.
private struct TimeScan {
  let end: Int

  /// ` 9:05`, `T23:59:59.999Z`, ` 11:00 PM`, `T00:00:00+03:00`.
  func matches(_ cell: Span<UInt8>, _ start: Int) -> Bool {
    guard start < end, cell[start] == 32 || cell[start] | 0x20 == UInt8(ascii: "t") else { return false }
    var place = start
    while place < end, cell[place] == 32 || place == start { place += 1 }
    guard take(cell, &place, digits: 1...2, below: 24), skip(cell, &place, ":"),
      take(cell, &place, digits: 2...2, below: 60)
    else { return false }
    if skip(cell, &place, ":") {
      guard take(cell, &place, digits: 2...2, below: 61) else { return false }
      if skip(cell, &place, ".") || skip(cell, &place, ",") { while isDigit(cell, place) { place += 1 } }
    }
    return isEnd(cell, place)
  }

  private func isEnd(_ cell: Span<UInt8>, _ start: Int) -> Bool {
    var place = start
    _ = skip(cell, &place, " ")
    if place + 2 == end, cell[place + 1] | 0x20 == UInt8(ascii: "m") {
      let letter = cell[place] | 0x20
      if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") { return true }
    }
    if place == end { return true }
    if skip(cell, &place, "Z") || skip(cell, &place, "z") { return place == end }
    guard skip(cell, &place, "+") || skip(cell, &place, "-") else { return false }
    guard take(cell, &place, digits: 2...2, below: 15) else { return false }
    if place == end { return true }
    _ = skip(cell, &place, ":")
    return take(cell, &place, digits: 2...2, below: 60) && place == end
  }

  private func isDigit(_ cell: Span<UInt8>, _ place: Int) -> Bool { place < end && cell[place] &- 48 < 10 }

  private func skip(_ cell: Span<UInt8>, _ place: inout Int, _ byte: Unicode.Scalar) -> Bool {
    guard place < end, UInt32(cell[place]) == byte.value else { return false }
    place += 1
    return true
  }

  private func take(
    _ cell: Span<UInt8>, _ place: inout Int, digits: ClosedRange<Int>, below limit: Int
  ) -> Bool {
    var (value, count) = (0, 0)
    while count < digits.upperBound, isDigit(cell, place) {
      value = value * 10 + Int(cell[place] - 48)
      place += 1
      count += 1
    }
    return digits.contains(count) && value < limit
  }
}
