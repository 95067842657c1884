// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/Fonts.h"

#include "core/base/Characters.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>

#include <array>
#include <set>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct Candidate
{
    const char* family;
    const char* latin;
};

constexpr std::array sansFamilies{
    Candidate{"Noto Sans CJK SC", "Noto Sans CJK KR"},
    Candidate{"Source Han Sans SC", "Source Han Sans K"},
    Candidate{"Noto Sans SC", "Noto Sans"},
    Candidate{"Microsoft YaHei", "Segoe UI"},
    Candidate{"PingFang SC", "Helvetica Neue"},
};
constexpr std::array serifFamilies{
    Candidate{"Noto Serif CJK SC", "Noto Serif CJK KR"},
    Candidate{"Source Han Serif SC", "Source Han Serif K"},
    Candidate{"Noto Serif SC", "Noto Serif"},
    Candidate{"SimSun", "Times New Roman"},
    Candidate{"Songti SC", "Times"},
};
constexpr std::array monoFamilies{
    Candidate{"Noto Sans Mono CJK SC", ""},
    Candidate{"DejaVu Sans Mono", ""},
    Candidate{"Consolas", ""},
    Candidate{"Menlo", ""},
};

constexpr int probeSize = 100;

/// Spaces, and what is drawn as nothing.
bool needsNoInk(char32_t code)
{
    const auto sight = sightOf(code);
    return sight == Sight::Space || isHidden(sight);
}

/// Has an outline: a colour bitmap leaves nothing on paper.
bool hasInk(const QRawFont& font, char32_t code)
{
    const auto glyphs = font.glyphIndexesForString(QString::fromUcs4(&code, 1));
    return !glyphs.isEmpty() && glyphs.first() != 0 && !font.pathForGlyph(glyphs.first()).isEmpty();
}

/// Some installed font takes over where the page's own does not have the character.
bool isDrawn(char32_t code, const QFont& font)
{
    QTextLayout layout(QString::fromUcs4(&code, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    return std::ranges::any_of(layout.glyphRuns(), [&](const QGlyphRun& run) { return hasInk(run.rawFont(), code); });
}

/// The first pair that is installed; its Latin half only if that is there too.
template<size_t N>
std::pair<QString, QString> firstOf(const std::array<Candidate, N>& candidates, const QStringList& installed)
{
    for (const auto& candidate : candidates) {
        const auto family = QString::fromLatin1(candidate.family);
        const auto latin = QString::fromLatin1(candidate.latin);
        if (installed.contains(family)) {
            return {family, installed.contains(latin) ? latin : family};
        }
    }
    return {};
}

} // namespace

Result<Fonts> Fonts::find()
{
    const auto installed = QFontDatabase::families();
    const auto chinese = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    if (chinese.isEmpty()) {
        return Error::Code::FontMissing;
    }
    auto [sans, sansLatin] = firstOf(sansFamilies, installed);
    auto [serif, serifLatin] = firstOf(serifFamilies, installed);
    if (sans.isEmpty()) {
        sans = sansLatin = serif.isEmpty() ? chinese.first() : serif;
    }
    if (serif.isEmpty()) {
        serif = sans;
        serifLatin = sansLatin;
    }
    const auto mono = firstOf(monoFamilies, installed).first;
    Fonts fonts{sans, serif, mono.isEmpty() ? sans : mono, sansLatin, serifLatin, nullptr, {}};
    fonts.plainGlyphs = std::make_shared<PlainGlyphs>(fonts.families());
    return fonts;
}

QList<char32_t> Fonts::undrawable(const QString& text) const
{
    const auto font = paperFont(sans, Weight::Regular, probeSize);
    const auto own = QRawFont::fromFont(font);
    const auto codes = text.toUcs4();
    QList<char32_t> missing;
    for (const char32_t code : std::set<char32_t>(codes.begin(), codes.end())) {
        if (!needsNoInk(code) && !(own.supportsCharacter(code) && hasInk(own, code)) && !isDrawn(code, font)) {
            missing.append(code);
        }
    }
    return missing;
}

const QString& Fonts::family(Face face) const
{
    switch (face) {
    case Face::Serif:
        return serif;
    case Face::Mono:
        return mono;
    case Face::Sans:
        break;
    }
    return sans;
}

const QString& Fonts::latinFamily(Face face) const
{
    switch (face) {
    case Face::Serif:
        return serifLatin;
    case Face::Mono:
        return mono;
    case Face::Sans:
        break;
    }
    return sansLatin;
}

QStringList Fonts::families() const
{
    QStringList all{sans, serif, mono, sansLatin, serifLatin};
    all.removeDuplicates();
    return all;
}

QFont paperFont(const QString& family, Weight weight, int pixels)
{
    QFont font(family);
    font.setPixelSize(pixels);
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

} // namespace pingshen
