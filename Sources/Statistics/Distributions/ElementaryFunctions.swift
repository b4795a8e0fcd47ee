// The platform's elementary functions under one set of names, so that no other file of this room imports a
// C library. All are thread-safe (`lgamma` is not, and is absent for that reason).
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// ln *x*.
public func ln(_ x: Double) -> Double { log(x) }
/// ln(1 + *x*), exact near 0.
func ln1p(_ x: Double) -> Double { log1p(x) }
/// *e* to the power *x*.
public func exponential(_ x: Double) -> Double { exp(x) }
/// *e* to the power *x*, less 1, exact near 0.
func exponentialLess1(_ x: Double) -> Double { expm1(x) }
/// The error function.
func errorFunction(_ x: Double) -> Double { erf(x) }
/// 1 less the error function, exact in the tail.
func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }
/// cos(2π *x*).
func cosineOfTurns(_ x: Double) -> Double { cos(2 * .pi * x) }
/// sin(2π *x*).
func sineOfTurns(_ x: Double) -> Double { sin(2 * .pi * x) }
