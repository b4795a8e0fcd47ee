/// An integer of smallest units as an exact decimal: `decimalText(123_456, places: 2)` is `1234.56`.
func decimalText(_ amount: Int64, places: Int) -> String {
  let digits = String(amount.magnitude)
  let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let sign = amount < 0 ? "-" : ""
  return places == 0 ? sign + filled : "\(sign)\(filled.dropLast(places)).\(filled.suffix(places))"
}

/// Decimal digits with a comma after every third: `1,234,567.89`. A text that is no such number stays as it is.
func grouped(_ number: String) -> String {
  let sign = number.hasPrefix("-") ? "-" : ""
  let parts = number.dropFirst(sign.count).split(
    separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard let whole = parts.first, !whole.isEmpty, whole.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return number
  }
  var text = ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return sign + text + (parts.count == 2 ? "." + parts[1] : "")
}

/// Digits with a comma after every third: `37,385`.
public func grouped(_ number: Int) -> String { grouped(String(number)) }

/// US cents as dollars with cents, or `?` where not known.
func dollars(_ cents: Int64?) -> String {
  cents.map { grouped(decimalText($0, places: 2)) } ?? "?"
}

/// US cents as whole dollars, half to even, or `?` where not known.
func wholeDollars(_ cents: Int64?) -> String {
  guard let cents else { return "?" }
  let (quotient, remainder) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
  let rounded = quotient + (remainder > 50 || remainder == 50 && quotient % 2 == 1 ? 1 : 0)
  return (cents < 0 && rounded > 0 ? "-" : "") + grouped(String(rounded))
}

/// Grams as kilograms without needless zeros, or `?` where not known.
func kilograms(_ grams: Int64?) -> String { thousandths(grams) }

/// Thousandths as a number without needless zeros, or `?` where not known.
func thousandths(_ amount: Int64?) -> String {
  guard let amount else { return "?" }
  var text = decimalText(amount, places: 3)
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return grouped(text)
}

/// `1 shipment`, `2 shipments`.
public func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}
