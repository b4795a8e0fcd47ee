import Testing

@testable import Evaluation

@Suite struct ResamplingTests {
  @Test(arguments: UInt64(0)..<100)
  func `every resample has as many diversions and decoys as the key`(seed: UInt64) {
    let labels = (0..<Int(seed % 13)).map { ($0 * 7 + Int(seed)) % 3 == 0 }
    for weights in SchemeResampler.resamples(5, labels: labels, seed: seed) {
      #expect(weights.count == labels.count)
      for label in [true, false] {
        let drawn = labels.indices.filter { labels[$0] == label }.reduce(0) { $0 + weights[$1] }
        #expect(drawn == labels.count { $0 == label })
      }
    }
  }

  @Test func `a seed always gives the same resamples, another seed others`() {
    let labels = [Bool](repeating: true, count: 20)
    let first = SchemeResampler.resamples(3, labels: labels, seed: 7)
    #expect(first == SchemeResampler.resamples(3, labels: labels, seed: 7))
    #expect(first != SchemeResampler.resamples(3, labels: labels, seed: 8))
    #expect(Set(first).count == 3)
  }

  @Test func `each scheme is drawn once on average`() {
    let draws = SchemeResampler.resamples(2_000, labels: [Bool](repeating: false, count: 5), seed: 1)
    for scheme in 0..<5 {
      let mean = Double(draws.reduce(0) { $0 + $1[scheme] }) / 2_000
      #expect(abs(mean - 1) < 0.1)
    }
  }

  @Test func `quantiles lie between neighbours in proportion`() {
    #expect(quantile(0, of: [1, 2, 4]) == 1 && quantile(1, of: [1, 2, 4]) == 4)
    #expect(quantile(0.5, of: [1, 2, 4]) == 2 && quantile(0.75, of: [1, 2, 4]) == 3)
    #expect(quantile(0.3, of: [5]) == 5)
  }

  @Test func `an estimate leaves out resamples in which there is no number`() {
    let estimate = Estimate(0.5, resampled: [nil, 0, 1, nil])
    #expect(abs((estimate.low ?? -1) - 0.025) < 1e-12 && abs((estimate.high ?? -1) - 0.975) < 1e-12)
    #expect(Estimate(0.5).low == nil && Estimate(nil, resampled: [1]).low == nil)
  }
}
