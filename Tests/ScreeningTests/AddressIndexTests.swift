import Screening
import TestSupport
import Testing

@Suite struct AddressIndexTests {
  private let listed = [
    (
      id: 3,
      text: "Address 03, Room 1203, 12/F, Kai Tak Commercial Building, 317 Des Voeux Road Central, Hong Kong"
    ),
    (id: 5, text: "Beijing, China"), (id: 7, text: "ul. Shkolnaya 17, Zelenograd, Moscow, 124365, Russia"),
    (id: 8, text: "17 Main Street, Springfield"),
  ]

  @Test(arguments: [
    ("RM 1203 12/F KAI TAK COMMERCIAL BLDG., 317 DES VOEUX RD CENTRAL, HONG KONG", [3]),
    ("Hong Kong, Des Voeux Rd. Central 317, Kai Tak Commercial Building, Flat 1203, 12 F", [3]),
    ("Room 1204, 11/F, Kai Tak Commercial Building, Hong Kong", []),
    ("124365, г. Зеленоград, Moscow, Shkolnaya ul., dom 17, Russia", [7]), ("Beijing, China", []),
    ("17 Main St., Springfield, USA", [8]), ("18 Main Street, Springfield", []), ("", []),
  ])
  func `addresses are the same in another order, script and with usual abbreviations`(
    text: String, ids: [Int]
  ) {
    #expect(AddressIndex(listed).matches(text).map(\.id) == ids)
  }

  @Test(arguments: UInt64(0)..<100)
  func `the index finds what comparing with every listed address finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = ["alpha", "beta", "gamma", "delta", "st", "rd", "12", "17", "4b", "hong", "kong", "tower"]
    func address() -> String {
      (0..<Int.random(in: 1...7, using: &random)).map { _ in words.randomElement(using: &random)! }
        .joined(separator: " ")
    }
    let listed = (0..<Int.random(in: 1...30, using: &random)).map { (id: $0, text: address()) }
    let index = AddressIndex(listed)
    let kept = listed.map { (id: $0.id, words: AddressWords($0.text)) }.filter {
      $0.words.words.count >= 3 && !$0.words.numbers.isEmpty
    }
    func weight(_ word: String) -> Double {
      let ratio = Double(1 + kept.count) / Double(1 + kept.count { $0.words.words.contains(word) })
      return 1 + Double(ratio.exponent) + ratio.significand - 1
    }
    for _ in 0..<30 {
      let text = address()
      let asked = AddressWords(text)
      let expected = kept.filter { one in
        let all = one.words.words.sorted().reduce(0) { $0 + weight($1) }
        let common = one.words.words.sorted().filter(asked.words.contains).reduce(0) { $0 + weight($1) }
        return common >= 0.8 * all && !one.words.numbers.isDisjoint(with: asked.numbers)
      }
      #expect(Set(index.matches(text).map(\.id)) == Set(expected.map(\.id)), "\(text)")
    }
  }
}
