import Synthesis
import Testing

/// Reads the written file back and asks, row by row, whether the answer key tells the truth.

@Suite struct AnswerKeyTests {
  static let worlds = (UInt64(1)...4).map { World($0) }

  /// A written file with its key.
  struct World: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let key: [PlantedScheme]
    let rows: [ReadRow]
    let controlled: Set<String>

    init(_ seed: UInt64) {
      let trade = SyntheticTrade(rows: seed == 4 ? 1_000 : 30_000, seed: seed, skew: seed == 3)
      self.seed = seed
      key = trade.key
      rows = SynthesisTests.rows((try? written(trade)) ?? [])
      controlled = Set(commonHighPriority.split(separator: " ").map(String.init))
    }

    var testDescription: String { "seed \(seed)" }
    func rows(_ leg: PlantedScheme.Leg) -> [ReadRow] { leg.rows.map { rows[$0] } }
    func schemes(_ kind: PlantedScheme.Kind) -> [PlantedScheme] { key.filter { $0.kind == kind } }
  }

  @Test(arguments: worlds)
  func `every kind is planted, and each row of the key is in the file as it says`(world: World) {
    #expect(Set(world.key.map(\.kind)) == Set(PlantedScheme.Kind.allCases))
    #expect(world.key.map(\.number) == Array(1...world.key.count))
    var seen: Set<Int> = []
    for leg in world.key.flatMap(\.legs) {
      #expect(world.rows(leg).map(\.declaration) == leg.declarations)
      #expect(world.rows(leg).map(\.day) == world.rows(leg).map(\.day).sorted())
      #expect(leg.rows.allSatisfy { seen.insert($0).inserted }, "no row is in two legs")
    }
    #expect(world.key.count(where: \.kind.isDiversion) * 3 >= world.key.count)
  }

  @Test(arguments: worlds)
  func
    `chains run from the coalition through hubs to Russia, lot by lot, within the time of the reference tasks`(
      world: World
    )
  {
    for scheme in world.schemes(.twoLeg) + world.schemes(.threeLeg) {
      #expect(scheme.legs.count == scheme.firms.count - 1)
      #expect(world.controlled.contains("\(scheme.subheading)"))
      for (stop, leg) in scheme.legs.enumerated() {
        for row in world.rows(leg) {
          #expect([row.shipper, row.consignee] == [scheme.firms[stop], scheme.firms[stop + 1]])
          #expect(row.subheading == "\(scheme.subheading)")
          #expect(stop == 0 ? coalition.contains(row.shipperCountry) : hubs.contains(row.shipperCountry))
        }
      }
      let ends = world.rows(scheme.legs[scheme.legs.count - 1])
      #expect(ends.allSatisfy { $0.consigneeCountry == "RU" && $0.day >= measure })
      checkLots(scheme, world)
    }
  }

  /// Each lot of a leg has one of the same mass in the next, 3 to 90 days later.
  private func checkLots(_ scheme: PlantedScheme, _ world: World) {
    for (leg, next) in zip(scheme.legs, scheme.legs.dropFirst()) {
      var onward = world.rows(next)
      for row in world.rows(leg) {
        let match = onward.firstIndex { later in
          later.kilograms == row.kilograms && (3...90).contains(dayNumber(later.day) - dayNumber(row.day))
        }
        guard let match else {
          Issue.record("\(row.declaration) goes nowhere")
          return
        }
        onward.remove(at: match)
      }
      #expect(onward.isEmpty)
    }
  }

  @Test(arguments: worlds)
  func `relays name a coalition maker and origin, a hub and a Russian consignee`(world: World) {
    for row in world.schemes(.relay).flatMap({ scheme in world.rows(scheme.legs[0]).map { (scheme, $0) } }) {
      let (scheme, row) = row
      #expect([row.maker, row.shipper, row.consignee] == scheme.firms)
      #expect(coalition.contains(row.origin) && hubs.contains(row.shipperCountry))
      #expect(row.consigneeCountry == "RU" && row.day >= measure)
      #expect(world.controlled.contains(row.subheading) && row.subheading == "\(scheme.subheading)")
    }
  }

  @Test(arguments: worlds)
  func `diverted kilograms are the masses of the last legs, and decoys divert nothing`(world: World) {
    for scheme in world.key {
      let last = world.rows(scheme.legs[scheme.legs.count - 1]).reduce(0) { $0 + $1.kilograms }
      let expected = scheme.kind.isDiversion ? last : 0
      #expect(abs(Double(scheme.divertedGrams) / 1_000 - expected) < 0.001)
    }
  }

  @Test(arguments: worlds)
  func `outside the key no controlled goods of the coalition pass a third country on their way to Russia`(
    world: World
  ) {
    let diverted = Set(world.key.filter(\.kind.isDiversion).flatMap { $0.legs.flatMap(\.rows) })
    let suspicious = world.rows.indices.filter { index in
      let row = world.rows[index]
      return row.consigneeCountry == "RU" && row.day >= measure && world.controlled.contains(row.subheading)
        && !diverted.contains(index)
    }
    for row in suspicious.map({ world.rows[$0] }) {
      #expect(!coalition.contains(row.shipperCountry), "\(row.declaration)")
      let supplies = world.rows.filter {
        $0.consignee == row.shipper && $0.subheading == row.subheading
          && coalition.contains($0.shipperCountry)
          && $0.day <= row.day && dayNumber(row.day) - dayNumber($0.day) <= 180
      }
      #expect(supplies.isEmpty, "\(row.declaration) is supplied by \(supplies.map(\.declaration))")
      let isOldStock = world.schemes(.oldStock).contains { $0.firms[1] == row.shipper }
      #expect(isOldStock || !coalition.contains(row.origin), "\(row.declaration) is a relay")
    }
  }
}

/// The Common High Priority List of 23 February 2024 (US Commerce).
let commonHighPriority = """
  854231 854232 854233 854239 851762 852691 853221 853224 854800 847150 850440 851769 852589 852910 852990 853669 \
  853690 854110 854121 854129 854130 854149 854151 854159 854160 848210 848220 848230 848250 880730 901310 901380 \
  901420 901480 847180 848610 848620 848640 853400 854320 902750 903020 903032 903039 903082 845710 845811 845891 \
  845961 846693
  """
