// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/EntryName.h"

#include "core/base/Characters.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownName = 120;

bool isJunkStep(const QString& step)
{
    static const QStringList names{u"__macosx"_s, u".ds_store"_s,       u"thumbs.db"_s, u"desktop.ini"_s,
                                   u".trashes"_s, u".spotlight-v100"_s, u".fseventsd"_s};
    return step.startsWith("._"_L1) || names.contains(step.toLower());
}

bool isAbsolute(const QString& path)
{
    const bool hasDrive = path.size() >= 2 && path[1] == u':' && path[0].unicode() < 0x80 && path[0].isLetter()
                          && (path.size() == 2 || path[2] == u'/');
    return path.startsWith(u'/') || hasDrive;
}

/// Windows takes trailing dots and spaces away, so that ".. " climbs as ".." does.
bool climbs(const QString& step)
{
    return step.size() > 1 && step.contains(u"..")
           && std::ranges::all_of(step, [](QChar c) { return c == u'.' || c == u' '; });
}

bool isHiddenCharacter(const Character& character)
{
    return isHidden(character.sight);
}

bool isForbidden(const Character& character)
{
    return isHidden(character.sight) || QStringView(u"<>:\"|?*").contains(QChar::fromUcs4(character.code));
}

/// The name with each of certain characters replaced.
QString replaced(QStringView name, bool (*isWanted)(const Character&), QStringView by)
{
    QString text;
    for (const auto& character : charactersOf(name)) {
        text.append(isWanted(character) ? by : QStringView(QChar::fromUcs4(character.code)));
    }
    return text;
}

bool isDevice(const QString& step)
{
    static const QRegularExpression device(u"^(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(step.section(u'.', 0, 0).trimmed()).hasMatch();
}

QString safeStep(const QString& step)
{
    auto safe = replaced(step, isForbidden, u"_");
    while (safe.endsWith(u'.') || safe.endsWith(u' ')) {
        safe.chop(1);
    }
    if (safe.isEmpty()) {
        return u"_"_s;
    }
    return isDevice(safe) ? u'_' + safe : safe;
}

EntryName refused(EntryName::Verdict verdict, const QString& path)
{
    return {verdict, shownName(path)};
}

/// Characters as a person counts them, not bytes: an ideograph is one, whatever its plane.
bool isTooLong(const QStringList& steps, const Limits& limits)
{
    return steps.join(u'/').toUcs4().size() > limits.nameCharacters;
}

/// Takes from the longest steps until all of them together are short enough; an extension stays.
void shorten(QStringList& steps, const Limits& limits)
{
    constexpr qsizetype longestExtension = 10;
    QList<QList<uint>> cut;
    std::ranges::transform(steps, std::back_inserter(cut), &QString::toUcs4);
    const auto extension = steps.last().size() - steps.last().lastIndexOf(u'.');
    const auto kept = extension <= longestExtension ? extension : 0;
    for (auto excess = steps.join(u'/').toUcs4().size() - limits.nameCharacters; excess > 0; --excess) {
        const auto longest = std::ranges::max_element(cut, {}, &QList<uint>::size);
        const bool isLast = std::next(longest) == cut.end();
        longest->remove(std::max<qsizetype>(0, longest->size() - (isLast ? kept : 0) - 1));
    }
    std::ranges::transform(cut, steps.begin(), [](const QList<uint>& step) {
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(step.constData()), step.size());
    });
}

} // namespace

EntryName entryNameOf(const QString& decoded, const Limits& limits)
{
    const auto path = QString(decoded).replace(u'\\', u'/').normalized(QString::NormalizationForm_C);
    auto steps = path.split(u'/', Qt::SkipEmptyParts);
    steps.removeAll(u"."_s);
    if (isAbsolute(path) || std::ranges::any_of(steps, climbs)) {
        return refused(EntryName::Verdict::Unsafe, path);
    }
    if (steps.isEmpty()) {
        return {EntryName::Verdict::Junk, {}};
    }
    if (steps.size() - 1 > limits.depth) {
        return refused(EntryName::Verdict::TooDeep, path);
    }
    const auto asCame = steps;
    const bool isShortened = isTooLong(steps, limits);
    if (isShortened) {
        shorten(steps, limits);
    }
    std::ranges::transform(steps, steps.begin(), safeStep);
    if (std::ranges::any_of(asCame, isJunkStep)) {
        return {EntryName::Verdict::Junk, steps.join(u'/')};
    }
    if (isShortened) {
        return {EntryName::Verdict::TooLong, steps.join(u'/')};
    }
    return {steps == asCame ? EntryName::Verdict::Usable : EntryName::Verdict::Renamed, steps.join(u'/')};
}

HiddenPart hiddenIn(const QString& name)
{
    auto part = HiddenPart::Nothing;
    for (const auto& character : charactersOf(name)) {
        if (character.sight == Sight::Invisible) {
            part = HiddenPart::Invisible;
        } else if (isHidden(character.sight)) {
            return HiddenPart::Steering;
        }
    }
    return part;
}

QString withoutHidden(const QString& name)
{
    return replaced(name, isHiddenCharacter, {});
}

QString shownName(const QString& path)
{
    auto shown = QStringView(path).first(std::min(path.size(), longestShownName));
    if (shown.size() < path.size() && shown.back().isHighSurrogate()) {
        shown.chop(1);
    }
    return replaced(shown, isHiddenCharacter, u"\uFFFD") + (shown.size() < path.size() ? u"\u2026"_s : QString());
}

QString collisionKey(const QString& name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C);
}

QString numberedName(const QString& name, int number)
{
    const auto folderEnd = name.lastIndexOf(u'/') + 1;
    const auto dot = name.lastIndexOf(u'.');
    const auto stemEnd = dot > folderEnd ? dot : name.size();
    return name.first(stemEnd) + u" ("_s + QString::number(number) + u')' + name.sliced(stemEnd);
}

} // namespace pingshen
