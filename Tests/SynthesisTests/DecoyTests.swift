import Synthesis
import Testing

/// Each decoy is what it claims: by all rows of its hub, whether the key names them or not.
@Suite struct DecoyTests {
  private typealias World = AnswerKeyTests.World

  /// Rows that bring the scheme's goods to its first hub from the coalition.
  private func supply(_ scheme: PlantedScheme, _ world: AnswerKeyTests.World) -> [ReadRow] {
    world.rows.filter {
      $0.consignee == scheme.firms[1] && $0.subheading == "\(scheme.subheading)"
        && coalition.contains($0.shipperCountry)
    }
  }

  /// Rows in which the first hub sends the scheme's goods to Russia.
  private func sales(_ scheme: PlantedScheme, _ world: AnswerKeyTests.World) -> [ReadRow] {
    world.rows.filter {
      $0.shipper == scheme.firms[1] && $0.subheading == "\(scheme.subheading)" && $0.consigneeCountry == "RU"
    }
  }

  @Test(arguments: AnswerKeyTests.worlds)
  func `a distributor sells locally and to Russia only before the measure`(world: AnswerKeyTests.World) {
    for scheme in world.schemes(.distributor) {
      let (bought, sold) = (supply(scheme, world), sales(scheme, world))
      #expect(bought.count >= 3 && world.controlled.contains("\(scheme.subheading)"))
      #expect(sold.allSatisfy { $0.day < measure })
      let local = scheme.legs.filter { $0.role == "local sale" }.flatMap(world.rows)
      #expect(!local.isEmpty && local.allSatisfy { $0.shipperCountry == $0.consigneeCountry })
      #expect(local.count + sold.count == bought.count, "every lot is accounted for")
      let later = world.rows.filter {
        $0.shipper == scheme.firms[1] && $0.consigneeCountry == "RU" && $0.day >= measure
      }
      #expect(!later.isEmpty && later.allSatisfy { !world.controlled.contains($0.subheading) })
    }
  }

  @Test(arguments: AnswerKeyTests.worlds)
  func `consumer goods make chains but are not controlled`(world: AnswerKeyTests.World) {
    for scheme in world.schemes(.consumerGoods) {
      #expect(!world.controlled.contains("\(scheme.subheading)"))
      let (bought, sold) = (supply(scheme, world), sales(scheme, world))
      let chains = bought.flatMap { first in
        sold.filter { (0...90).contains(dayNumber($0.day) - dayNumber(first.day)) }
      }
      #expect(chains.count >= scheme.legs[1].rows.count)
    }
  }

  @Test(arguments: AnswerKeyTests.worlds)
  func `a late first leg comes after all goods have left`(world: AnswerKeyTests.World) {
    for scheme in world.schemes(.lateFirstLeg) {
      let (bought, sold) = (supply(scheme, world).map(\.day), sales(scheme, world))
      guard let first = bought.min(), let last = sold.map(\.day).max() else {
        Issue.record("nothing was planted")
        continue
      }
      #expect(last < first && last >= measure && world.controlled.contains("\(scheme.subheading)"))
      #expect(sold.allSatisfy { !coalition.contains($0.origin) })
    }
  }

  @Test(arguments: AnswerKeyTests.worlds)
  func `old stock was bought before the measure and lay for more than 180 days`(world: AnswerKeyTests.World) {
    for scheme in world.schemes(.oldStock) {
      let (bought, sold) = (supply(scheme, world).map(\.day), sales(scheme, world).map(\.day))
      guard let last = bought.max(), let first = sold.min() else {
        Issue.record("nothing was planted")
        continue
      }
      #expect(last < measure && first >= measure && dayNumber(first) - dayNumber(last) > 180)
      #expect(bought.count == sold.count)
    }
  }

  @Test(arguments: AnswerKeyTests.worlds)
  func `a hub that sells another code to Russia keeps the controlled one at home`(world: AnswerKeyTests.World)
  {
    for scheme in world.schemes(.otherCode) {
      #expect(supply(scheme, world).count >= 3 && sales(scheme, world).isEmpty)
      let other = scheme.legs.filter { $0.role == "other goods" }.flatMap(world.rows)
      #expect(
        !other.isEmpty && other.allSatisfy { $0.consigneeCountry == "RU" && $0.shipper == scheme.firms[1] })
      #expect(other.allSatisfy { !world.controlled.contains($0.subheading) })
    }
  }
}
