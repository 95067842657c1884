// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageTurns.h"

#include <QList>

#include <algorithm>
#include <array>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestCharacters = 20; ///< what less text says of a page is chance: a seal, a stamp

int normal(int degrees)
{
    return ((degrees / 90 * 90) % 360 + 360) % 360;
}

qsizetype lettersIn(const QString& text)
{
    return std::ranges::count_if(text, [](QChar each) {
        return each.isDigit() || each.script() == QChar::Script_Latin || each.script() == QChar::Script_Cyrillic;
    });
}

QJsonObject jsonOf(const QMap<int, int>& turns)
{
    QJsonObject json;
    for (auto turn = turns.begin(); turn != turns.end(); ++turn) {
        json[QString::number(turn.key())] = turn.value();
    }
    return json;
}

QMap<int, int> turnsFrom(const QJsonObject& json)
{
    QMap<int, int> turns;
    for (auto turn = json.begin(); turn != json.end(); ++turn) {
        bool isPage = false;
        const int page = turn.key().toInt(&isPage);
        if (isPage && page >= 0) {
            turns[page] = normal(turn.value().toInt());
        }
    }
    return turns;
}

} // namespace

int uprightTurn(const PageText& text)
{
    if (text.origin != PageText::Origin::Ocr) {
        return 0;
    }
    std::array<qsizetype, 4> characters{};
    qsizetype all = 0;
    qsizetype lettersDown = 0;
    for (const auto& word : text.words) {
        characters[static_cast<size_t>(word.direction)] += word.text.size();
        all += word.text.size();
        lettersDown += word.direction == PageWord::Direction::Down ? lettersIn(word.text) : 0;
    }
    const auto most = std::ranges::max_element(characters);
    if (all < fewestCharacters || *most * 3 < all * 2) {
        return 0; // as many this way as that: nobody can tell
    }
    switch (static_cast<PageWord::Direction>(most - characters.begin())) {
    case PageWord::Direction::Right:
        return 0;
    case PageWord::Direction::Down:
        return lettersDown * 10 >= *most ? 270 : 0;
    case PageWord::Direction::Left:
        return 180;
    case PageWord::Direction::Up:
        return 90;
    }
    Q_UNREACHABLE();
}

TurnedPages PageTurns::of(const Digest& document) const
{
    const auto known = m_documents.find(document);
    if (known == m_documents.end()) {
        return {};
    }
    auto turns = m_isUpright ? known->second.found : TurnedPages();
    for (auto turn = known->second.chosen.begin(); turn != known->second.chosen.end(); ++turn) {
        turns[turn.key()] = turn.value();
    }
    turns.removeIf([](const auto& turn) { return turn.value() == 0; });
    return turns;
}

QSet<int> PageTurns::uprighted(const Digest& document) const
{
    QSet<int> pages;
    const auto known = m_documents.find(document);
    if (known != m_documents.end() && m_isUpright) {
        for (auto turn = known->second.found.begin(); turn != known->second.found.end(); ++turn) {
            if (!known->second.chosen.contains(turn.key())) {
                pages.insert(turn.key());
            }
        }
    }
    return pages;
}

void PageTurns::find(const Digest& document, int page, int degrees)
{
    const auto known = m_documents.find(document);
    const int before = known == m_documents.end() ? 0 : known->second.found.value(page);
    if (normal(degrees) == before) {
        return;
    }
    auto& found = m_documents[document].found;
    if (normal(degrees) == 0) {
        found.remove(page);
    } else {
        found[page] = normal(degrees);
    }
    Q_EMIT changed(document);
}

void PageTurns::turn(const Digest& document, int page, int degrees)
{
    const int now = of(document).value(page);
    m_documents[document].chosen[page] = normal(now + degrees);
    Q_EMIT changed(document);
}

void PageTurns::setUpright(bool upright)
{
    if (upright == m_isUpright) {
        return;
    }
    m_isUpright = upright;
    QList<Digest> documents;
    for (const auto& [document, turns] : m_documents) {
        documents.append(document);
    }
    for (const auto& document : documents) {
        Q_EMIT changed(document);
    }
}

void PageTurns::clear()
{
    m_documents.clear();
}

QJsonObject PageTurns::toJson() const
{
    QJsonObject json;
    for (const auto& [document, turns] : m_documents) {
        if (!turns.found.isEmpty() || !turns.chosen.isEmpty()) {
            json[document.hex()] = QJsonObject{{u"found"_s, jsonOf(turns.found)}, {u"chosen"_s, jsonOf(turns.chosen)}};
        }
    }
    return json;
}

void PageTurns::restore(const QJsonObject& kept)
{
    for (auto each = kept.begin(); each != kept.end(); ++each) {
        const auto document = Digest::fromHex(each.key());
        if (document.isEmpty()) {
            continue;
        }
        const auto turns = each.value().toObject();
        auto found = turnsFrom(turns[u"found"_s].toObject());
        found.removeIf([](const auto& turn) { return turn.value() == 0; });
        m_documents[document] = {found, turnsFrom(turns[u"chosen"_s].toObject())};
        Q_EMIT changed(document);
    }
}

} // namespace pingshen::ui
