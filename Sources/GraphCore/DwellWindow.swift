/// How many days may pass between one leg of a chain and the next, both ends included.
///
/// The shortest dwell may be negative, as a grace for dates that are a little wrong. A window whose shortest dwell
/// exceeds its longest lets nothing pass.
public struct DwellWindow: Hashable, Sendable {
  /// Fewest days from a leg to the next.
  public private(set) var shortest: Int
  /// Most days from a leg to the next.
  public let longest: Int

  /// - Parameter allowsSameDay: If `false`, the next leg leaves at least one day later, whatever `days` says.
  public init(_ days: ClosedRange<Int>, allowsSameDay: Bool = true) {
    // Days are 32-bit numbers: wider windows than this are all alike, and sums of the two cannot overflow.
    let limit = 1 << 40
    longest = min(max(days.upperBound, -limit), limit)
    shortest = max(min(max(days.lowerBound, -limit), limit), allowsSameDay ? -limit : 1)
  }

  /// The window without days below zero, for goods that pass one stock after another and cannot go back in time.
  public var forward: DwellWindow {
    var window = self
    window.shortest = max(0, shortest)
    return window
  }

  /// Whether nothing can pass.
  public var isEmpty: Bool { shortest > longest }
}
