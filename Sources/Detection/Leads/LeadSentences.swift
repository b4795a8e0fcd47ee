internal import GraphCore
internal import Trade

extension DestinationTrade {
  /// What a lead is about, in one sentence with its numbers.
  public func sentence(of hub: ScoredHub) -> String {
    let score = hub.score
    let worth = score.cents == 0 ? "" : " worth \(dollars(score.cents))"
    var parts: [String] = []
    if let declared = score.declared, declared > 0 {
      parts.append("\(part(declared, score)) declared as made in the coalition")
    }
    if let explained = score.explained, explained > 0 {
      parts.append(
        "\(part(explained, score)) covered by goods it had from the coalition in its stock"
          + (score.traced.map { ", \(percentText($0)) of the quantity" } ?? ""))
    }
    if let documented = score.documented, documented > 0 {
      parts.append("\(part(documented, score)) tied by a document or number to the lot before")
    }
    let why = parts.isEmpty ? "" : "; " + parts.joined(separator: "; ")
    let days =
      score.firstDay == score.lastDay
      ? "on \(score.firstDay)" : "between \(score.firstDay) and \(score.lastDay)"
    return
      "\(table.label(score.firm)) sent \(counted(score.shipments, "shipment")) of \(score.goods)\(worth) to \(places) \(days)\(why)."
  }

  /// `all 12`, `7 of 12`.
  private func part(_ count: Int, _ score: HubScore) -> String {
    count == score.shipments
      ? (count == 1 ? "it is" : "all \(count) are")
      : "\(count) of \(score.shipments) \(count == 1 ? "is" : "are")"
  }

  /// What one piece of evidence says, with its numbers.
  public func sentence(_ kind: EvidenceKind, of hub: ScoredHub) -> String {
    let score = hub.score
    let of = "of \(counted(score.shipments, "shipment"))"
    func share(_ share: Double?) -> String { percentText(share ?? 0) }
    switch kind {
    case .declaredMake: return "\(score.declared ?? 0) \(of) name a maker or origin in the coalition."
    case .document:
      return
        "\(score.documented ?? 0) \(of) share a container, bill, declaration, serial or part number with the lot that served them."
    case .sameMaker:
      return "\(score.sameMaker ?? 0) \(of) are of the maker or brand of the lot that served them."
    case .traced:
      return
        "Goods of the coalition in its stock cover \(score.explained ?? 0) \(of) at least by half, \(share(score.traced)) of the quantity, oldest lots first."
    case .newTrade: return "\(share(score.timing)) of its monthly trade there is new since the measure."
    case .newFirm: return "It is first seen since the measure."
    case .markUp:
      return
        "It sold at \(decimals(score.markUp ?? 0, 2)) times the price per kilogram at which it bought, in the median."
    case .listed: return "It is on a watchlist, was put on one later, or trades with a firm that is."
    case .goods:
      return score.isControlled
        ? score.cents == 0
          ? "\(share(score.listedThen)) of the shipments were of goods on a list on the day."
          : "\(share(score.listedThen)) of the value was on a list on the day; \(dollars(score.cents)) in all."
        : "No list names the class; it is judged as if one did."
    case .replaces:
      return
        "\(share(score.replaces)) of the shipments went to buyers whose own supply from the coalition ended with the measure."
    case .takesOver:
      return
        "\(share(score.takesOver)) of the shipments went to buyers that another hub had supplied until then."
    case .ownMake: return "\(share(score.ownMake)) of the shipments are of its own make or country."
    case .leaving: return "\(share(score.leaving)) went to buyers that send the class abroad again."
    case .oldStock:
      return "\(score.oldStock ?? 0) \(of) are covered only by goods bought before the measure."
    case .miscoded:
      return
        "\(share(score.miscoded)) went to consignees that are recorded in a country of a like name as well."
    case .repair: return "\(share(score.repair)) of the descriptions say that goods return from repair."
    case .transit: return "\(share(score.transit)) of the descriptions say that goods are in transit."
    case .licence: return "\(share(score.licence)) of the descriptions name a licence or an exception."
    case .exemption: return "Exemptions of the regime may cover the shipments, or do."
    case .elsewhere:
      return "\(share(score.elsewhere)) of its sales of the class since the measure go elsewhere."
    case .laneGrew:
      return
        "By the statistics goods on no list grew on its lane for everybody as well: \(share(score.laneGrew)) of what the class did."
    }
  }

  /// What could not be computed for a lead, and for want of what: whole sentences.
  public func missing(of hub: ScoredHub) -> [String] {
    let score = hub.score
    var lines: [String] = []
    if score.declared == nil {
      lines.append("Not computable: declared make (no column of makers or origins).")
    }
    if score.explained == nil {
      lines.append(
        "Not computable: traced stock (its shipments declare no quantity of the kind that stocks are counted in)."
      )
    }
    if score.documented == nil {
      lines.append(
        "Not computable: shared documents (no stock to look in, or no numbers of declarations, containers, bills or parts)."
      )
    }
    if score.timing == nil {
      lines.append(
        "Not computable: new trade, new firm, replaced supply (the records have less than six whole months before the measure, or no measure is dated)."
      )
    }
    if score.markUp == nil {
      lines.append("Not computable: mark-up (fewer than three prices per kilogram on a side).")
    }
    if score.repair == nil { lines.append("Not computable: remarks in descriptions (no column of them).") }
    if score.listed == nil { lines.append("Not asked: listed parties (no --lists).") }
    return lines
  }

  /// What would make a lead stronger or weaker: whole sentences.
  ///
  /// - Parameter isProven: Whether a consignment is proven already.
  public func questions(about hub: ScoredHub, isProven: Bool) -> [String] {
    let score = hub.score
    var lines: [String] = []
    if (score.documented ?? 0) == 0, !isProven {
      lines.append(
        "A container, bill of lading, serial or part number on both legs would prove a consignment (grade A)."
      )
    }
    if (score.declared ?? 0) < score.shipments {
      lines.append("Maker and origin of the other shipments: from invoices, or the maker's own records.")
    }
    if let explained = score.explained, explained < score.shipments {
      lines.append("Purchases of the firm that these records do not hold: exports of other countries to it.")
    }
    if score.isNew == true {
      lines.append("When the firm was registered, and by whom: the companies register of its country.")
    }
    if (score.licence ?? 0) > 0 || (score.exemption ?? 0) > 0 {
      lines.append("The licence or exception itself, the control list number and who the end user is.")
    }
    return lines
  }
}
