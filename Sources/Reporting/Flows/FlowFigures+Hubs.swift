internal import Flows
internal import Trade

/// Figures of hubs: what took the place of direct trade, who stands where, prices and re-exports.
extension FlowFigures {
  mutating func add(_ row: Substitution, _ item: Int) {
    let of = shared("substitution", item, row.goods)
    let to = row.destination.description
    let direct = shared(of, .direct, "coalition", to, nil)
    add(direct, before, [("direct_before", money(row.directBefore))])
    add(direct, after, [("direct_after", money(row.directAfter))])
    add(
      direct, nil,
      [
        ("fall", money(row.fall)), ("onward_over_fall", share(row.onwardRatio)),
        ("supply_over_fall", share(row.supplyRatio)), ("is_listed", isSo(row.isListed)),
      ])
    for hub in row.hubs {
      let onward = shared(of, .onward, hub.hub.description, to, hub.onwardBy)
      let supply = shared(of, .supply, "coalition", hub.hub.description, hub.supplyBy)
      add(onward, before, [("onward_before", money(hub.onwardBefore))])
      add(onward, after, [("onward_after", money(hub.onwardAfter))])
      add(
        onward, nil, [("onward_over_fall", share(hub.onwardRatio)), ("transit_at_most", money(hub.transit))])
      add(supply, before, [("supply_before", money(hub.supplyBefore))])
      add(supply, after, [("supply_after", money(hub.supplyAfter))])
      add(supply, nil, [("supply_over_fall", share(hub.supplyRatio))])
    }
  }

  mutating func add(_ row: HubDisplacement, _ item: Int) {
    let of = shared("displacement", item, row.goods)
    let to = row.destination.description
    let was = (row.month.advanced(by: -6), row.month.advanced(by: -1))
    let is6 = (row.month, row.month.advanced(by: 5))
    let fell = shared(of, .onward, row.from.description, to, nil)
    let rose = shared(of, .onward, row.to.description, to, nil)
    add(fell, was, [("fell_before", money(row.fromBefore))])
    add(fell, is6, [("fell_after", money(row.fromAfter))])
    add(rose, was, [("rose_before", money(row.toBefore))])
    add(rose, is6, [("rose_after", money(row.toAfter))])
  }

  mutating func add(_ hub: HubStanding, _ item: Int) {
    let of = shared("hub", item, hub.goods)
    let onward = shared(of, .onward, hub.hub.description, hub.destination.description, hub.reportedBy)
    let supply = shared(of, .supply, "coalition", hub.hub.description, nil)
    add(
      onward, before,
      [
        ("value_before", money(hub.valueBefore)), ("share_before", share(hub.shareBefore)),
        ("rank_before", count(hub.rankBefore, "rank")), ("rca_before", times(hub.rcaBefore)),
      ])
    add(
      onward, after,
      [
        ("value_after", money(hub.valueAfter)), ("share_after", share(hub.shareAfter)),
        ("rank_after", count(hub.rankAfter, "rank")), ("rca_after", times(hub.rcaAfter)),
      ])
    add(
      onward, nil,
      [
        ("ratio", times(hub.ratio)), ("is_emerging", isSo(hub.isEmerging)),
        ("since", word(hub.since?.description, "month")),
      ])
    add(supply, before, [("supply_before", money(hub.supplyBefore))])
    add(supply, after, [("supply_after", money(hub.supplyAfter))])
  }

  mutating func add(_ row: PriceChange, _ item: Int) {
    let of = shared("price", item, row.goods, row.lane)
    func quantity(_ thousandths: Int64) -> FlowFigure.Value {
      .init(text: kilogramCell(thousandths), unit: row.unit)
    }
    add(
      of, before,
      [("value_before", money(row.valueBefore)), ("quantity_before", quantity(row.quantityBefore))])
    add(
      of, after,
      [("value_after", money(row.valueAfter)), ("quantity_after", quantity(row.quantityAfter))])
    add(
      of, nil,
      [
        ("value_ratio", times(row.valueRatio)), ("quantity_ratio", times(row.quantityRatio)),
        ("unit_value_ratio", times(row.unitValueRatio)), ("price_effect", money(row.priceEffect)),
        ("volume_effect", money(row.volumeEffect)), ("others_ratio", times(row.othersRatio)),
        ("relative_mark_up", times(row.relativeMarkUp)),
        ("verdict", word(row.verdict.rawValue, "what changed")),
        ("is_marked_up", isSo(row.isMarkedUp)),
        ("is_marked_up_against_others", isSo(row.isMarkedUpAgainstOthers)),
      ])
  }

  mutating func add(_ row: ReExportEstimate, _ item: Int) {
    var of = shared("re-export", item, row.goods)
    of.exporter = row.hub.description
    add(
      of, (row.from, row.to),
      [
        ("exports", money(row.exports)), ("re_exports", money(row.reExports)),
        ("domestic_exports", money(row.domesticExports)), ("share_made_elsewhere", share(row.share)),
        ("found_from", word(row.basis, "how")),
      ])
  }
}
