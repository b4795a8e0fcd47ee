/// Schemes told by what the papers say.
extension PlotDraft {
  /// To the hub the goods go under a code of the same chapter that is not controlled.
  mutating func relabelledHeading() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    let other = freeGoods(near: cast.goods)
    divert(
      bought.onward, along: [cast.supplier, cast.hub, cast.buyer], cast.goods, declaredAs: other,
      keepsParts: false)
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub, declaredAs: other)
  }

  /// Goods of the same chapter, another heading and no control; of another chapter where there are none.
  private mutating func freeGoods(near goods: Int) -> Int {
    let all = world.goods.all
    let code = all[goods].subheading
    let near = all.indices.filter {
      all[$0].subheading.prefix(2) == code.prefix(2) && all[$0].subheading.prefix(4) != code.prefix(4)
        && !all[$0].control.isControlled
    }
    return near.isEmpty ? cast.otherGoods : random.pick(near)
  }

  /// In the neighbouring country on paper, in the destination days later, at the same price.
  mutating func destinationRelabelled() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    divert(
      bought.onward, along: [cast.supplier, cast.hub, cast.buyer], cast.goods,
      steps: [Step(markup: 0...0.03, dwell: 1...7)], keepsParts: false)
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }
}
