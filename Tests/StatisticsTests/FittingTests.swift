import TestSupport
import Testing

@testable import Statistics

@Suite struct FittingTests {
  /// A convex parabola with its own minimum, and its gradient.
  private struct Parabola {
    let roots: [[Double]], middle: [Double]

    init(seed: UInt64, variables: Int) {
      var random = SplitMix64(seed: seed)
      func number() -> Double { Double.random(in: -1...1, using: &random) }
      roots = (0..<variables + 2).map { _ in (0..<variables).map { _ in number() } }
      middle = (0..<variables).map { _ in number() }
    }

    func value(at point: [Double]) -> (value: Double, gradient: [Double]) {
      var (sum, gradient) = (0.0, [Double](repeating: 0, count: point.count))
      for root in roots {
        let part = zip(root, zip(point, middle)).reduce(0) { $0 + $1.0 * ($1.1.0 - $1.1.1) }
        sum += part * part
        for index in point.indices { gradient[index] += 2 * part * root[index] }
      }
      for index in point.indices {
        let distance = point[index] - middle[index]
        sum += distance * distance
        gradient[index] += 2 * distance
      }
      return (sum, gradient)
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `the minimum agrees with trying one variable after the other`(seed: UInt64) {
    let (variables, lower) = (3, [-0.5, -.infinity, 0.25])
    let parabola = Parabola(seed: seed, variables: variables)
    let found = BoundedMinimum(
      from: [1, 1, 1], lower: lower, tolerance: 1e-9, of: parabola.value(at:))
    #expect(found.isConverged)
    // Slow and obvious: shorter and shorter moves along the axes.
    var (point, step) = ([1.0, 1, 1], 1.0)
    while step > 1e-5 {
      var isBetter = false
      for index in 0..<variables {
        for move in [-step, step] {
          var other = point
          other[index] = max(lower[index], other[index] + move)
          if parabola.value(at: other).value < parabola.value(at: point).value {
            (point, isBetter) = (other, true)
          }
        }
      }
      if !isBetter { step /= 2 }
    }
    #expect(found.value <= parabola.value(at: point).value + 1e-9)
    for index in 0..<variables {
      #expect(abs(found.point[index] - point[index]) < 1e-3)
      #expect(found.point[index] >= lower[index])
    }
  }

  @Test func `a start below the bounds is moved to them, and a slope upwards stays there`() {
    let found = BoundedMinimum(from: [-5, 7], lower: [2, 3]) { ($0[0] + $0[1], [1, 1]) }
    #expect(found.point == [2, 3] && found.isConverged && found.residual == 0)
  }

  @Test func `what does not converge says so`() {
    let endless = BoundedMinimum(from: [0], lower: [-.infinity], most: 50) { (-$0[0], [-1]) }
    #expect(!endless.isConverged && endless.steps == 50 && endless.residual == 1)
  }

  @Test(arguments: [-800.0, -30, -1, 0, 0.5, 20, 900], [0.0, 0.3, 1])
  func `the logistic loss is finite and its slope is that of differences`(logOdds: Double, target: Double) {
    let here = logisticLoss(logOdds, target: target)
    #expect(here.loss.isFinite && here.loss >= 0)
    let step = 1e-4
    let difference =
      (logisticLoss(logOdds + step, target: target).loss - logisticLoss(logOdds - step, target: target).loss)
      / (2 * step)
    #expect(abs(difference - here.slope) < 1e-6)
    #expect(abs(logisticLoss(0, target: target).loss - ln(2)) < 1e-12)
  }

  @Test(arguments: UInt64(1)...3)
  func `scaling finds the line that chance was drawn with`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let cases = (0..<8_000).map { _ in
      let logOdds = Double.random(in: -4...4, using: &random)
      let chance = 1 / (1 + exponential(-(0.7 + 1.8 * logOdds)))
      return (logOdds: logOdds, isTrue: Double.random(in: 0..<1, using: &random) < chance)
    }
    let scaling = PlattScaling(cases)
    // Four standard errors of either at 8,000 cases.
    #expect(abs(scaling.slope - 1.8) < 0.18 && abs(scaling.intercept - 0.7) < 0.18)
    // Cases already to scale stay as they are.
    let again = PlattScaling(cases.map { (scaling.scaled($0.logOdds), $0.isTrue) })
    #expect(abs(again.slope - 1) < 1e-4 && abs(again.intercept) < 1e-4)
  }

  @Test func `perfectly parted cases get a finite line, and log-odds that mislead no falling one`() {
    let parted = PlattScaling((0..<40).map { (Double($0), $0 >= 20) })
    #expect(parted.slope.isFinite && parted.slope > 0.1 && parted.slope < 10)
    let misleading = PlattScaling((0..<40).map { (Double($0), $0 < 20) })
    #expect(misleading.slope == 0 && abs(misleading.intercept) < 1e-3)
    let one = PlattScaling([(2, true), (3, true)])
    #expect(one.slope == 1 && one.intercept == 0)
  }
}
