/// Reads `1234.56` as 123,456 in the smallest unit: up to 8 digits, then nothing or the mark and up to three digits.
///
/// - Parameter places: Decimal places of the smallest unit, at least as many as the cell has.
/// - Returns: -1 for any other cell, which the exact way must read. Bytes before the cell are loaded, not used.
@inline(__always)
func plainDecimal(_ cell: Cell, mark: UInt8, places: Int) -> Int64 {
  let count = cell.count
  let start = unsafe cell.start
  guard count > 0 else { return -1 }
  var fraction = 0
  if count > 1 {
    if unsafe count > 2 && start[count &- 3] == mark {
      fraction = 2
    } else if unsafe start[count &- 2] == mark {
      fraction = 1
    } else if unsafe count > 3 && start[count &- 4] == mark {
      fraction = 3
    }
  }
  let whole = fraction == 0 ? count : count &- fraction &- 1
  guard whole > 0, whole <= 8, fraction <= places else { return -1 }
  let number = unsafe eightDigits(UnsafeRawPointer(start) + whole, whole)
  guard number >= 0 else { return -1 }
  var answer = number
  for place in 0..<places {
    var digit: Int64 = 0
    if place < fraction {
      let byte = unsafe start[whole &+ 1 &+ place] &- 48
      if byte > 9 { return -1 }
      digit = Int64(byte)
    }
    answer = answer &* 10 &+ digit
  }
  return answer
}

/// The number of up to 8 ASCII digits that end before `end`; -1 where one is no digit.
@inline(__always)
private func eightDigits(_ end: UnsafeRawPointer, _ count: Int) -> Int64 {
  let loaded = unsafe (end - 8).loadUnaligned(as: UInt64.self)
  // Foreign bytes before the number become '0' before anything is computed: a borrow from them would be wrong.
  let foreign = UInt64(truncatingIfNeeded: (8 &- count) &* 8)
  let keep: UInt64 = foreign >= 64 ? 0 : ~0 &<< foreign
  let digits = (loaded & keep | 0x3030_3030_3030_3030 & ~keep) ^ 0x3030_3030_3030_3030
  let isDigits = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
  guard isDigits == 0 else { return -1 }
  // Lemire, "Quickly parsing eight digits": pairs, quadruples, all.
  let pairs = (digits &* 10) &+ (digits &>> 8)
  let mask: UInt64 = 0x0000_00FF_0000_00FF
  let low = (pairs & mask) &* 0x000F_4240_0000_0064
  let high = ((pairs &>> 16) & mask) &* 0x0000_2710_0000_0001
  return Int64(truncatingIfNeeded: (low &+ high) &>> 32)
}
