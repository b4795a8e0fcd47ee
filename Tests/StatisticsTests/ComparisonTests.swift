import Foundation
import Statistics
import TestSupport
import Testing

@Test(arguments: UInt64(0)..<500)
func `price and volume effects add up to the change of value`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  func positive() -> Double { Double(Int.random(in: 1...1_000, using: &random)) / 8 }
  let (v0, v1, q0, q1) = (positive(), positive(), positive(), positive())
  let split = try #require(PriceVolumeSplit(value: (v0, v1), quantity: (q0, q1)))
  #expect(
    abs(split.priceEffect + split.volumeEffect - (v1 - v0)) < 1e-9 * (v0 + v1) * (1 + q1 / q0 + q0 / q1))
  #expect(abs(split.priceEffect - (v1 / q1 * q0 - v0)) < 1e-9 * (1 + v1 / q1 * q0))
  // The same price: all is volume. The same quantity: all is price.
  let volume = try #require(PriceVolumeSplit(value: (v0, v0 * 4), quantity: (q0, q0 * 4)))
  #expect(volume.priceEffect == 0 && abs(volume.volumeEffect - 3 * v0) < 1e-9)
  let price = try #require(PriceVolumeSplit(value: (v0, v1), quantity: (q0, q0)))
  #expect(price.volumeEffect == 0 && abs(price.priceEffect - (v1 - v0)) < 1e-9)
}

@Test func `no quantity, no price`() {
  #expect(PriceVolumeSplit(value: (1, 2), quantity: (0, 1)) == nil)
  #expect(PriceVolumeSplit(value: (1, 2), quantity: (1, -1)) == nil)
  #expect(PriceVolumeSplit(value: (1, .nan), quantity: (1, 1)) == nil)
  #expect(PriceVolumeSplit(value: (1e308, 1e308), quantity: (1e308, 1e-308)) == nil)
}

@Test(arguments: UInt64(0)..<500)
func `distances of baskets follow their definitions`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let count = Int.random(in: 1...12, using: &random)
  func basket() -> [Double] {
    var basket = (0..<count).map { _ in Double(max(0, Int.random(in: -3...9, using: &random))) }
    basket[Int.random(in: 0..<count, using: &random)] += 1
    return basket
  }
  let (a, b) = (basket(), basket())
  let (p, q) = (a.map { $0 / a.reduce(0, +) }, b.map { $0 / b.reduce(0, +) })
  func divergence(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log2(2 * $1.0 / ($1.0 + $1.1)) : 0) }
  }
  let slow = max(0, (divergence(p, q) + divergence(q, p)) / 2)
  let distance = try #require(jensenShannonDistance(a, b))
  #expect(abs(distance * distance - slow) < 1e-13 && distance >= 0 && distance <= 1)
  #expect(jensenShannonDistance(b, a) == distance && jensenShannonDistance(a, a) == 0)
  let scaled = try #require(jensenShannonDistance(a.map { $0 * 1e300 }, b))
  #expect(abs(scaled - distance) < 1e-7)
  let dot = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  let lengths = (a.reduce(0) { $0 + $1 * $1 } * b.reduce(0) { $0 + $1 * $1 }).squareRoot()
  let cosine = try #require(cosineSimilarity(a, b))
  #expect(abs(cosine - dot / lengths) < 1e-14)
  let held = (Set(a.indices.filter { a[$0] > 0 }), Set(b.indices.filter { b[$0] > 0 }))
  let either = a.indices.filter { a[$0] + b[$0] > 0 }
  let shared = either.filter { a[$0] > 0 && b[$0] > 0 }
  #expect(jaccardIndex(held.0, held.1) == Double(shared.count) / Double(either.count))
  let concentration = try #require(Concentration(a))
  #expect(abs(concentration.herfindahl - p.reduce(0) { $0 + $1 * $1 }) < 1e-14)
  #expect(abs(concentration.largestShare - p.max()!) < 1e-15)
  #expect(concentration.effectiveNumber <= Double(a.count { $0 > 0 }) * (1 + 1e-14))
}

@Test func `a small difference of baskets keeps its digits`() throws {
  // Shares ½ ± e/2 against ½: divergence e²/4 · ½ / ln 2 to first order, e = 1e-9 here.
  let distance = try #require(jensenShannonDistance([1, 1], [1 + 2e-9, 1]))
  #expect(abs(distance - 1e-9 / (8 * log(2.0)).squareRoot()) < 1e-16)
  #expect(try #require(jensenShannonDistance([1, 0], [0, 3])) == 1)
}

@Test func `hostile baskets compare to nothing`() {
  #expect(jensenShannonDistance([1, 2], [1]) == nil && jensenShannonDistance([0, 0], [1, 1]) == nil)
  #expect(
    jensenShannonDistance([1, -1], [1, 1]) == nil && jensenShannonDistance([.nan, 1], [1, 1]) == nil)
  #expect(jensenShannonDistance([], []) == nil && jensenShannonDistance([.infinity, 1], [1, 1]) == nil)
  #expect(cosineSimilarity([0], [1]) == nil && cosineSimilarity([1, .nan], [1, 2]) == nil)
  #expect(cosineSimilarity([1e300, 0], [-1e-300, 0]) == -1)
  #expect(jaccardIndex(Set<Int>(), []) == nil && jaccardIndex([1], Set<Int>()) == 0)
  #expect(Concentration([]) == nil && Concentration([0]) == nil && Concentration([1, .nan]) == nil)
  #expect(Concentration([-1, 2]) == nil && Concentration([1e308, 1e308, 1e308, 1e308])?.herfindahl == 0.25)
}
