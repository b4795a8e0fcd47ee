"""Writes ReferenceValues.swift: tails of distributions to 60 digits, by mpmath.

    python3 reference-values.py > ReferenceValues.swift        (needs mpmath)

Arguments are doubles taken exactly. Tails are sums of positive terms with raised precision: masses of counts,
the series of the incomplete gamma and beta functions about the nearer end, and integrals of the density for
shapes of 1e8 and more.
"""
import random
from mpmath import mp, mpf, log, exp, loggamma, erfc, sqrt, binomial, quad, findroot

mp.dps = 60
rng = random.Random(20240224)
rows = []


def out(name, arguments, value, logarithm=None):
    if logarithm is None:
        logarithm = log(value) if value > 0 else mpf('-inf')
    shown = mp.nstr(value, 20) if value <= 0 or value > mpf('1e-320') else '0'
    rows.append(','.join([name] + [repr(float(a)) for a in arguments] + [shown, mp.nstr(logarithm, 20)]))


def exact(value):
    """A number as it is: mpf(value) would round one of more digits than the precision of the moment."""
    return value if isinstance(value, mpf) else mpf(value)


def p_lower(a, x):
    """P(a, x) by Kummer's positive series, summed term by term."""
    a, x = mpf(a), mpf(x)
    term = total = mpf(1)
    k = a
    small = mpf(10) ** (-mp.dps - 5)
    while k < x or term > total * small:
        k += 1
        term *= x / k
        total += term
    return exp(a * log(x) - x - loggamma(a + 1)) * total


def q_upper(a, x):
    a, x = mpf(a), mpf(x)
    mp.dps = 60 + int(min(max(0, float(x - a * log(x) + loggamma(a)) / 2.3), 5000)) + 20
    value = 1 - p_lower(a, x)
    mp.dps = 60
    return +value


def i_beta(x, y, a, b):
    """I_x(a, b), y = 1 - x, by the positive hypergeometric series on the side below one half."""
    x, y, a, b = exact(x), exact(y), exact(a), exact(b)
    if x > 0.5:
        mp.dps += 900  # a tail of 1e-800 keeps 100 digits
        value = 1 - i_beta(y, x, b, a)
        mp.dps -= 900
        return value
    term = total = mpf(1)
    k = mpf(0)
    small = mpf(10) ** (-mp.dps - 5)
    while (a + b + k) * x > a + 1 + k or term > total * small:
        term *= x * (a + b + k) / (a + 1 + k)
        total += term
        k += 1
    return exp(a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a + 1) - loggamma(b)) * total


def scale(low, high):
    return 10 ** rng.uniform(low, high)


# log-gamma and log-beta
for x in [1e-300, 1e-10, 0.1, 0.5, 0.999999, 1, 1.0000001, 1.5, 1.99999999, 2, 2.00001, 2.5, 3, 7.25, 14.999, 15, 15.001, 16,
          100, 1e5, 1e15, 1e100, 1e300] + [scale(-3, 4) for _ in range(40)]:
    out('logGamma', [x], loggamma(mpf(x)), 0)
for _ in range(40):
    a, b = scale(-4, 8), scale(-4, 8)
    out('logBeta', [a, b], log(mpf(1)) + loggamma(mpf(a)) + loggamma(mpf(b)) - loggamma(mpf(a) + mpf(b)), 0)

# normal
for z in [0, 1e-10, 0.1, 0.5, 0.999, 1, 1.5, 2, 2.999, 3, 3.001, 5, 6, 8, 10, 20, 30, 37.5, 38.4, 50, 100, 1000, 1e6, 1e10, -0.5, -1, -3, -8,
          -20] + [rng.uniform(0, 37) for _ in range(30)]:
    value = erfc(mpf(z) / sqrt(mpf(2))) / 2
    out('normal', [z], value)
mp.dps = 60


def normal_quantile(q):
    w = log(mpf(q))
    start = float(sqrt(-2 * w)) - 0.5 if q < 0.05 else (0.5 - float(mpf(q))) * 2.5
    f = lambda z: log(erfc(z / sqrt(mpf(2))) / 2) - w
    return findroot(f, (mpf(start), mpf(start) + mpf('0.01')), tol=mpf(10) ** -80, verify=False)


for q in [1e-307, 1e-200, 1e-100, 1e-50, 1e-20, 1e-10, 1e-5, 0.001, 0.01, 0.025, 0.05, 0.1, 0.2, 0.2999, 0.3, 0.3001, 0.4, 0.49,
          0.4999999999, 0.5000001, 0.6, 0.9, 0.999]:
    out('normalQuantile', [q], normal_quantile(q), 0)

# incomplete gamma
cases = [(scale(-3, 6), None) for _ in range(60)]
for a, _ in cases:
    x = max(a * (1 + rng.gauss(0, 4) / a ** 0.5), a * scale(-2, 1)) if a < 30 else a * max(0.01, 1 + rng.gauss(0, 5) / a ** 0.5)
    x = float(x)
    out('gammaLower', [a, x], p_lower(a, x))
    out('gammaUpper', [a, x], q_upper(a, x))
for a, x in [(1e-10, 0.5), (1e-5, 1e-3), (0.001, 1.05), (0.01, 1.2), (0.5, 600), (0.5, 1e-300), (2, 700), (3, 1e-90), (150, 1500), (1000, 10),
             (1, 1), (1, 690), (50, 5000), (1e4, 7000), (1e4, 13500), (1e6, 963500), (1e6, 1037000), (1e7, 9.99e6), (1e7, 1.001e7)]:
    out('gammaLower', [a, x], p_lower(a, x))
    out('gammaUpper', [a, x], q_upper(a, x))


def gamma_by_integral(a, x, upper):
    """Tails for very large a: the density integrated around x."""
    a, x = mpf(a), mpf(x)
    s = sqrt(a)
    f = lambda t: exp((a - 1) * log(t) - t - loggamma(a))
    width = [mpf(0), 1, 2, 4, 8, 16, 40]
    points = [x + w * s if upper else x - w * s for w in width]
    return abs(quad(f, points))


mp.dps = 40
for a in [1e8, 3e8, 1e10, 1e12]:
    for k in [-8, -2, -0.01, 0, 1e-4, 0.5, 3, 10]:
        x = float(mpf(a) + k * mpf(a) ** 0.5)
        if k <= 0:
            out('gammaLower', [a, x], gamma_by_integral(a, x, False))
        if k >= 0:
            out('gammaUpper', [a, x], gamma_by_integral(a, x, True))
mp.dps = 60

# incomplete beta
for _ in range(80):
    a, b = scale(-2, 5), scale(-2, 5)
    n = a + b
    sd = (a * b / n ** 3) ** 0.5
    x = a / n + rng.gauss(0, 4) * sd
    if not 0 < x < 1:
        x = rng.random()
    mp.dps = 1000
    y = 1 - mpf(x)
    mp.dps = 60
    out('beta', [x, a, b], i_beta(x, y, a, b))
    out('betaComplement', [x, a, b], i_beta(y, x, b, a))
    mp.dps = 60
for x, a, b in [(0.01, 130, 2), (1e-5, 60, 3), (0.999, 0.001, 5), (0.5, 1000, 10), (0.5, 1e5, 1e5), (0.501, 1e6, 1e6), (0.49, 1e6, 1e6),
                (1e-300, 0.5, 0.5), (0.9, 1e-6, 2), (0.2, 3, 1e-6)]:
    mp.dps = 1000
    y = 1 - mpf(x)
    mp.dps = 60
    out('beta', [x, a, b], i_beta(x, y, a, b))
    mp.dps = 60


# Student
def student(t, v):
    t, v = mpf(t), mpf(v)
    if t < 0:
        return 1 - student(-t, v)
    if t == 0:
        return mpf(1) / 2
    mp.dps = 1000
    x, y = v / (v + t * t), t * t / (v + t * t)
    mp.dps = 60
    return i_beta(x, y, v / 2, mpf(1) / 2) / 2


for v in [0.5, 1, 2, 2.5, 3, 5, 10, 22, 58, 100, 1000, 1e5, 1e8, 1e12]:
    for t in [1e-9, 0.1, 0.7, 1, 2, 5, 12, 30, -1.5]:
        out('student', [t, v], student(t, v))
for t, v in [(1e10, 30), (1e50, 5), (1e100, 3), (1e200, 1.5), (1e5, 60), (3000, 80), (150, 200), (60, 500), (1e200, 4)]:
    out('student', [t, v], student(t, v))


def student_quantile(q, v):
    w = log(mpf(q))
    low, high = mpf(0), mpf('0.1')
    while log(student(high, v)) > w:
        low, high = high, high * mpf('1.25')
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if log(student(middle, v)) > w else (low, middle)
    return findroot(lambda t: log(student(t, v)) - w, (low, high), tol=mpf(10) ** -60, verify=False)


for v in [2, 5, 22, 58, 1000, 1e6]:
    for q in [1e-30, 1e-8, 0.001, 0.025, 0.05, 0.2, 0.4, 0.49]:
        out('studentQuantile', [q, v], student_quantile(q, v), 0)

# counts
for k, m in [(1, 1e-12), (3, 0.001), (5, 5), (20, 1), (150, 1), (100, 150), (1000, 500), (1000000, 990000), (10, 2.5), (200, 20)]:
    out('poissonUpper', [k, m], p_lower(k, m))
for k, m in [(0, 690), (1, 0.001), (5, 5), (3, 100), (100, 150), (500, 1000), (990000, 1000000), (7, 700)]:
    out('poissonLower', [k, m], q_upper(k + 1, m))
for k, m, r in [(1, 0.001, 0.01), (10, 2, 0.5), (100, 10, 3), (1000, 900, 50), (500, 3, 1), (5, 5, 1e6), (3000, 1000, 2.5), (1, 1e-200, 1),
                (40, 1, 100), (7, 50, 0.001), (2, 1000, 0.0001), (10000, 1, 20)]:
    m, r = mpf(m), mpf(r)
    mp.dps = 1000
    x, y = m / (m + r), r / (m + r)
    mp.dps = 60
    out('negativeBinomialUpper', [k, m, r], i_beta(x, y, k, r))
    out('negativeBinomialLower', [k - 1, m, r], i_beta(y, x, r, k))
    mp.dps = 60


def binomial_tail(low, high, n, p):
    p = mpf(p)
    return sum(binomial(n, j) * p ** j * (1 - p) ** (n - j) for j in range(low, high + 1))


for k, n, p in [(5, 10, 0.5), (10, 10, 0.001), (60, 100, 0.5), (100, 100, 0.5), (900, 1000, 0.5), (1000, 1000, 0.5), (30, 1000, 0.01),
                (1, 1000, 1e-9), (3, 7, 0.9), (700, 2000, 0.3), (40, 40, 1e-8), (1900, 2000, 0.3)]:
    out('binomialUpper', [k, n, p], binomial_tail(k, n, n, p))
    out('binomialLower', [k - 1, n, p], binomial_tail(0, k - 1, n, p))


def hypergeometric(x, n, marked, drawn):
    return mp.fsum(binomial(marked, j) * binomial(n - marked, drawn - j) for j in range(x, min(marked, drawn) + 1)) / binomial(n, drawn)


for x, n, marked, drawn in [(1, 10, 5, 5), (5, 10, 5, 5), (9, 60, 9, 34), (3, 60, 20, 12), (12, 60, 12, 12), (300, 1000, 500, 400),
                            (400, 1000, 400, 400), (50, 100000, 500, 700), (20, 1000000, 1000, 1000), (900, 2000, 1000, 1000),
                            (1000, 2000, 1000, 1000), (2, 5, 4, 3), (480, 2000, 1000, 1000), (150, 100000, 5000, 300)]:
    out('hypergeometric', [x, n, marked, drawn], hypergeometric(x, n, marked, drawn))

print('// Made by reference-values.py with mpmath at 60 digits and more; do not edit.\n')
print('/// One line a value: function, its arguments, the value, its logarithm.')
print('let referenceValues = """')
print('\n'.join('  ' + row for row in rows))
print('  """')
