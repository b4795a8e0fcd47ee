import Testing
import Trade

@Test func `every chapter has a short title of its own, but for the reserved one and those of national use`()
{
  let codes = (1...99).map { HSCode(($0 < 10 ? "0" : "") + "\($0)")! }
  let titles = codes.compactMap { HSChapters.title(of: $0) }
  #expect(codes.filter { HSChapters.title(of: $0) == nil } == ["77", "98", "99"])
  #expect(Set(titles).count == 96 && titles.allSatisfy { (3...44).contains($0.count) })
  #expect(HSChapters.title(of: "8542310000") == "electrical and electronic goods")
  #expect(HSChapters.title(of: .none) == nil)
}
