// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/MachineReadableZone.h"

#include "core/facts/CheckDigits.h"
#include "core/text/Folding.h"

#include <QHash>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Check = MachineReadableZone::Check;
using Form = MachineReadableZone::Form;

constexpr QChar filler = u'<';
constexpr qsizetype td3Length = 44;
constexpr qsizetype td2Length = 36;
constexpr qsizetype td1Length = 30;
constexpr qsizetype slack = 4; ///< fillers that a recogniser loses or adds
constexpr qsizetype numberLength = 9;
constexpr qsizetype dateLength = 6;

bool isZoneCharacter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == filler;
}

bool isOfLength(const QString& line, qsizetype length)
{
    return line.size() >= length - slack && line.size() <= length + slack && std::ranges::all_of(line, isZoneCharacter);
}

/// Of exactly the length: fillers at the end are too many or too few.
QString atLength(QString line, qsizetype length)
{
    while (line.size() > length && line.endsWith(filler)) {
        line.chop(1);
    }
    return line.leftJustified(length, filler, true);
}

QChar digitFor(QChar c)
{
    static const QHash<QChar, QChar> table{{u'O', u'0'}, {u'Q', u'0'}, {u'D', u'0'}, {u'I', u'1'}, {u'L', u'1'},
                                           {u'Z', u'2'}, {u'S', u'5'}, {u'G', u'6'}, {u'B', u'8'}};
    return table.value(c, c);
}

QChar letterFor(QChar c)
{
    static const QHash<QChar, QChar> table{{u'0', u'O'}, {u'1', u'I'}, {u'2', u'Z'},
                                           {u'5', u'S'}, {u'6', u'G'}, {u'8', u'B'}};
    return table.value(c, c);
}

/// Only digits can stand there.
QString asDigits(QString text)
{
    std::ranges::transform(text, text.begin(), digitFor);
    return text;
}

QString asLetters(QString text)
{
    std::ranges::transform(text, text.begin(), letterFor);
    return text;
}

QString withoutFillers(QString text)
{
    text.replace(filler, u' ');
    return text.simplified();
}

Check checkOf(const QString& field, QChar digit)
{
    const bool isEmpty = std::ranges::all_of(field, [](QChar c) { return c == filler; });
    if (digit == filler) {
        return isEmpty ? Check::Absent : Check::Fails; // 9303-4: of an empty optional field it may be a filler
    }
    const auto expected = zoneCheckDigit(field);
    return expected && digitFor(digit) == QChar(u'0' + *expected) ? Check::Holds : Check::Fails;
}

/// Births lie before the document's expiry, and within a hundred years of it.
QDate zoneDate(const QString& digits, const QDate& before)
{
    constexpr int century = 100;
    constexpr int turn = 2000;
    bool isNumber = false;
    digits.toInt(&isNumber);
    if (!isNumber) {
        return {};
    }
    const int year = digits.first(2).toInt();
    const int month = digits.mid(2, 2).toInt();
    const int day = digits.mid(4, 2).toInt();
    const QDate late(turn + year, month, day);
    return before.isValid() && late >= before ? QDate(turn + year - century, month, day) : late;
}

/// The number as its check digit proves it: as it was read, else the only way in which look-alikes prove it.
QString provenNumber(const QString& number, QChar digit, Check& check, bool& isCorrected)
{
    check = checkOf(number, digit);
    if (check != Check::Fails) {
        return number;
    }
    QList<qsizetype> doubtful;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (digitFor(number[i]) != number[i] || letterFor(number[i]) != number[i]) {
            doubtful.append(i);
        }
    }
    QString found;
    for (const auto at : doubtful) { // one is misread: two that make up for each other would prove nothing
        auto other = number;
        other[at] = digitFor(number[at]) != number[at] ? digitFor(number[at]) : letterFor(number[at]);
        if (checkOf(other, digit) == Check::Holds) {
            if (!found.isEmpty()) {
                return number;
            }
            found = other;
        }
    }
    if (found.isEmpty()) {
        return number;
    }
    check = Check::Holds;
    isCorrected = true;
    return found;
}

/// A number of more than nine characters goes on in the optional data, before its check digit (9303-5, 4.2.2, note j).
void readNumber(MachineReadableZone& zone, const QString& field, QChar digit, const QString& optional)
{
    if (digit == filler && !optional.startsWith(filler)) {
        const auto end = optional.indexOf(filler);
        const auto rest = end < 0 ? optional : optional.first(end);
        zone.number = field + rest.chopped(1);
        zone.checks.number = checkOf(zone.number, rest.back());
        return;
    }
    zone.number = withoutFillers(provenNumber(field, digit, zone.checks.number, zone.isCorrected));
}

void readNames(MachineReadableZone& zone, const QString& field)
{
    const auto names = asLetters(field);
    const auto parting = names.indexOf("<<"_L1);
    zone.surname = withoutFillers(parting < 0 ? names : names.first(parting));
    zone.givenNames = parting < 0 ? QString() : withoutFillers(names.mid(parting + 2));
}

void readDates(MachineReadableZone& zone, const QString& birth, QChar birthDigit, const QString& expiry,
               QChar expiryDigit)
{
    zone.checks.birth = checkOf(birth, birthDigit);
    zone.checks.expiry = checkOf(expiry, expiryDigit);
    zone.expiry = zone.checks.expiry == Check::Holds ? zoneDate(expiry, {}) : QDate();
    zone.birth = zone.checks.birth == Check::Holds ? zoneDate(birth, zone.expiry) : QDate();
}

QString sexOf(QChar c)
{
    return c == filler ? u"X"_s : c == u'M' || c == u'F' ? QString(c) : QString();
}

/// The lower line of TD2 and TD3, which begin alike.
void readLower(MachineReadableZone& zone, const QString& line, qsizetype length)
{
    const auto birth = asDigits(line.mid(13, dateLength));
    const auto expiry = asDigits(line.mid(21, dateLength));
    readNumber(zone, line.first(numberLength), line[9], length == td2Length ? line.mid(28, 7) : QString(filler));
    zone.nationality = withoutFillers(asLetters(line.mid(10, 3)));
    readDates(zone, birth, digitFor(line[19]), expiry, digitFor(line[27]));
    zone.sex = sexOf(line[20]);
}

std::optional<MachineReadableZone> readTd3(const QString& upper, const QString& lower)
{
    MachineReadableZone zone;
    zone.form = Form::Td3;
    zone.documentCode = withoutFillers(asLetters(upper.first(2)));
    zone.issuer = withoutFillers(asLetters(upper.mid(2, 3)));
    readNames(zone, upper.mid(5));
    const auto line = atLength(lower, td3Length);
    readLower(zone, line, td3Length);
    if (lower.size() == td3Length) {
        constexpr qsizetype optionalLength = 14;
        const auto numbers = line.first(10) + asDigits(line.mid(13, 7)) + asDigits(line.mid(21, 7)) + line.mid(28, 15);
        zone.checks.optional = checkOf(line.mid(28, optionalLength), line[42]);
        zone.checks.composite = zone.isCorrected ? Check::Absent : checkOf(numbers, line[43]);
    }
    return zone;
}

std::optional<MachineReadableZone> readTd2(const QString& upper, const QString& lower)
{
    MachineReadableZone zone;
    zone.form = Form::Td2;
    zone.documentCode = withoutFillers(asLetters(upper.first(2)));
    zone.issuer = withoutFillers(asLetters(upper.mid(2, 3)));
    readNames(zone, upper.mid(5));
    const auto line = atLength(lower, td2Length);
    readLower(zone, line, td2Length);
    if (lower.size() == td2Length && !zone.isCorrected) {
        const auto numbers = line.first(10) + asDigits(line.mid(13, 7)) + asDigits(line.mid(21, 7)) + line.mid(28, 7);
        zone.checks.composite = checkOf(numbers, line[35]);
    }
    return zone;
}

std::optional<MachineReadableZone> readTd1(const QString& first, const QString& second, const QString& third)
{
    MachineReadableZone zone;
    zone.form = Form::Td1;
    zone.lines = 3;
    const auto upper = atLength(first, td1Length);
    const auto middle = atLength(second, td1Length);
    zone.documentCode = withoutFillers(asLetters(upper.first(2)));
    zone.issuer = withoutFillers(asLetters(upper.mid(2, 3)));
    readNumber(zone, upper.mid(5, numberLength), upper[14], upper.mid(15));
    readDates(zone, asDigits(middle.first(dateLength)), digitFor(middle[6]), asDigits(middle.mid(8, dateLength)),
              digitFor(middle[14]));
    zone.sex = sexOf(middle[7]);
    zone.nationality = withoutFillers(asLetters(middle.mid(15, 3)));
    readNames(zone, third);
    if (first.size() == td1Length && second.size() == td1Length && !zone.isCorrected) {
        const auto numbers = upper.mid(5) + asDigits(middle.first(7)) + asDigits(middle.mid(8, 7)) + middle.mid(18, 11);
        zone.checks.composite = checkOf(numbers, middle[29]);
    }
    return zone;
}

/// Two of its check digits hold: what only looks like a zone has none.
bool isProven(const MachineReadableZone& zone)
{
    const auto& checks = zone.checks;
    return std::ranges::count(QList{checks.number, checks.birth, checks.expiry}, Check::Holds) >= 2;
}

bool beginsDocument(const QString& line, QStringView codes)
{
    return !line.isEmpty() && codes.contains(line.front()) && line.contains("<<"_L1);
}

} // namespace

bool MachineReadableZone::holds() const
{
    const auto all = {checks.number, checks.birth, checks.expiry, checks.optional, checks.composite};
    return std::ranges::find(all, Check::Fails) == all.end();
}

QString zoneLine(QStringView line)
{
    constexpr qsizetype longest = 96; // as it stands, with spaces
    if (line.size() > longest) {
        return {};
    }
    QString zone;
    for (const auto c : line) {
        if (c == u'«') {
            zone += u"<<"_s;
        } else if (c == u'‹' || c == u'＜') {
            zone += filler;
        } else if (!c.isSpace()) {
            zone += c.toUpper();
        }
    }
    return zone;
}

std::optional<MachineReadableZone> zoneAt(const QList<QString>& lines, qsizetype at)
{
    const auto line = [&lines, at](qsizetype n) { return lines.value(at + n); };
    std::optional<MachineReadableZone> zone;
    if (isOfLength(line(0), td3Length) && isOfLength(line(1), td3Length) && beginsDocument(line(0), u"PV")) {
        zone = readTd3(line(0), line(1));
    } else if (isOfLength(line(0), td2Length) && isOfLength(line(1), td2Length) && beginsDocument(line(0), u"PVIAC")) {
        zone = readTd2(line(0), line(1));
    } else if (isOfLength(line(0), td1Length) && isOfLength(line(1), td1Length) && isOfLength(line(2), td1Length)
               && beginsDocument(line(2), line(2).first(1)) && QStringView(u"IAC1").contains(line(0).front())) {
        zone = readTd1(line(0), line(1), line(2));
    }
    if (!zone || !isProven(*zone)) {
        return std::nullopt;
    }
    zone->firstLine = at;
    return zone;
}

QString zoneSpelling(const QString& name)
{
    static const QHash<QChar, QString> table{{u'Ä', u"AE"_s}, {u'Ö', u"OE"_s}, {u'Ü', u"UE"_s},    {u'ẞ', u"SS"_s},
                                             {u'Å', u"AA"_s}, {u'Æ', u"AE"_s}, {u'Ø', u"OE"_s},    {u'Œ', u"OE"_s},
                                             {u'Þ', u"TH"_s}, {u'Ð', u"D"_s},  {u'Ĳ', u"IJ"_s},    {u'Ł', u"L"_s},
                                             {u'Đ', u"D"_s},  {u'ß', u"SS"_s}, {u'\'', QString()}, {u'’', QString()}};
    QString spelt;
    for (const auto c : name.normalized(QString::NormalizationForm_C)) {
        const auto capital = c == u'ß' ? c : c.toUpper();
        spelt += table.contains(capital) ? table.value(capital) : QString(capital);
    }
    return folded(spelt).toUpper();
}

} // namespace pingshen
