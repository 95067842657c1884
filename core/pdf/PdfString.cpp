// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfString.h"

#include <QByteArrayView>
#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <string>

namespace pingshen {

namespace {

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

std::optional<QString> decodedAs(const char* encoding, const std::string& bytes)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const bool isSound = !decoder.hasError() && !text.contains(QChar::ReplacementCharacter);
    return isSound ? std::optional(text) : std::nullopt;
}

/// Accented letters stand alone within a word; ideographs are pairs, most of them of the first level of GB 2312.
bool isGbk(const std::string& bytes)
{
    int pairs = 0;
    int usual = 0;
    bool isWithinWord = false;
    for (size_t at = 0; at < bytes.size();) {
        if (!isHigh(bytes[at])) {
            ++at;
            continue;
        }
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const auto trail = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0;
        if (lead < 0xA1 || lead == 0xFF || trail < 0xA1 || trail == 0xFF) {
            return false;
        }
        ++pairs;
        usual += lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
        isWithinWord = isWithinWord || (at > 0 && isSmallLetter(bytes[at - 1]));
        at += 2;
        isWithinWord = isWithinWord || (at < bytes.size() && isSmallLetter(bytes[at]));
    }
    constexpr int enough = 3; // pairs that no word of another language has
    return pairs > 0 && 2 * usual > pairs && (pairs >= enough || !isWithinWord);
}

} // namespace

QString pdfText(QPDFObjectHandle string)
{
    if (!string.isString()) {
        return {};
    }
    const auto bytes = string.getStringValue();
    const bool isMarked =
        bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xEF\xBB\xBF");
    if (!isMarked && std::ranges::any_of(bytes, isHigh)) {
        if (const auto text = decodedAs("UTF-8", bytes)) {
            return *text;
        }
        if (const auto text = isGbk(bytes) ? decodedAs("GB18030", bytes) : std::nullopt) {
            return *text;
        }
    }
    return QString::fromStdString(string.getUTF8Value());
}

} // namespace pingshen
