import GraphCore
import Testing

@Suite struct DwellWindowTests {
  @Test func `a window keeps its days, and without the same day begins at one day at least`() {
    let window = DwellWindow(-3...180)
    #expect(window.shortest == -3 && window.longest == 180 && !window.isEmpty)
    #expect(DwellWindow(-3...180, allowsSameDay: false).shortest == 1)
    #expect(DwellWindow(7...180, allowsSameDay: false).shortest == 7)
    #expect(DwellWindow(-3...0, allowsSameDay: false).isEmpty)
  }

  @Test func `a window without limits does not overflow`() {
    let window = DwellWindow(.min ... .max)
    #expect(window.shortest + Int(Int32.min) < 0 && window.longest + Int(Int32.max) > 0)
    #expect(DwellWindow(.min ... .min, allowsSameDay: false).isEmpty)
  }
}
