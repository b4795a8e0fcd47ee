extension ProgressSnapshot {
  /// `reading customs.csv  [=========           ]  46 %` in at most `width` columns.
  ///
  /// Without a total the steps are shown. Where there is little room first the bar goes, then the end of the phase.
  func line(width: Int) -> String {
    if phase.isEmpty && done == 0 { return "" }
    let share = total > 0 ? Double(min(max(done, 0), total)) / Double(total) : nil
    let figure = share.map { padded("\(Int($0 * 100)) %", to: 5) } ?? grouped(done)
    let room = width - figure.count - 2
    if room < 8 { return String(figure.prefix(max(width, 0))) }
    let name = clipped(printable(phase).replacing("\n", with: " "), width: room)
    let barWidth = min(room - displayWidth(name) - 4, 30)
    guard let share, barWidth >= 10 else { return "\(name)  \(figure)" }
    let filled = Int(share * Double(barWidth))
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: barWidth - filled)
    return "\(name)  [\(bar)]  \(figure)"
  }
}

private func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// `12,345,678`
private func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  let marked = digits.indices.map { index in
    (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
  }
  return (number < 0 ? "-" : "") + marked.joined()
}
