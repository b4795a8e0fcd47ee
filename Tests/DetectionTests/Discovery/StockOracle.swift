import GraphCore
import Ledgers
import TestSupport
import Trade

@testable import Detection

/// Which lots serve which shipments, oldest usable lots first, by going through all lots for each shipment.
struct StockOracle {
  let picture: AnomalyPicture
  let usesMass: Bool
  private var settings: RouteSettings { picture.routes }
  private var rows: [ShipmentRow] { picture.trade.rows }

  /// A part of a shipment from a lot.
  struct Piece {
    let lot: Deal, sale: Deal, quantity: Int128
  }

  func quantity(_ deal: Deal) -> Int128 { usesMass ? deal.grams : deal.cents }

  /// - Parameter longest: Days that a lot may lie; as the settings say if `nil`.
  func taken(_ sales: [Deal], _ bought: [Deal], longest: Int?) -> [Piece] {
    let longest = longest ?? settings.dwell.upperBound
    let shortest = settings.sameDay == .deny ? max(1, settings.dwell.lowerBound) : settings.dwell.lowerBound
    var left = bought.map { quantity($0) - quantity($0) * Int128(settings.loss.basisPoints) / 10_000 }
    /// Origins have stocks of their own where that is asked for; no origin is one too.
    func isApart(_ a: Deal, _ b: Deal) -> Bool { settings.byOrigin && a.origin != b.origin }
    var pieces: [Piece] = []
    for sale in sales where quantity(sale) > 0 {
      var need = quantity(sale)
      for lot in bought.indices where left[lot] > 0 && need > 0 {
        let dwell = Int(sale.day - bought[lot].day)
        guard !isApart(sale, bought[lot]), dwell >= shortest, dwell <= longest else { continue }
        let taken = min(need, left[lot])
        (need, left[lot]) = (need - taken, left[lot] - taken)
        pieces.append(Piece(lot: bought[lot], sale: sale, quantity: taken))
      }
    }
    return pieces
  }

  /// Both rows name one maker, and the lot is heavy enough for the part that it gave.
  func isSameMaker(_ piece: Piece) -> Bool {
    let (a, b) = (rows[piece.lot.row], rows[piece.sale.row])
    guard !a.maker.isEmpty, a.maker == b.maker, a.makerCountry == b.makerCountry else { return false }
    let (lot, shipment) = (piece.lot.grams, piece.sale.grams)
    guard lot > 0, shipment > 0 else { return true }
    let part = shipment * piece.quantity / quantity(piece.sale)
    return 100 * part <= 102 * lot
  }

  /// Both rows name one declaration, which no more firms use than may.
  func isSameDocument(_ piece: Piece) -> Bool {
    let number = rows[piece.lot.row].declaration
    guard number == rows[piece.sale.row].declaration, number.count >= 6 else { return false }
    let users = rows.filter { $0.declaration == number && $0.status == .used }.flatMap {
      [
        AnomalyFirm(name: $0.consignor, country: $0.consignorCountry),
        .init(name: $0.consignee, country: $0.consigneeCountry),
      ]
    }
    return Set(users.filter { !$0.name.isEmpty }).count <= settings.markFirms
  }
}
