// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/names/Encodings.h"

#include <QHash>
#include <QStringConverter>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <memory>

namespace pingshen {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const char* encoding)
{
    auto status = U_ZERO_ERROR;
    return {ucnv_open(encoding, &status), &ucnv_close};
}

enum class Misfit { Stops, IsReplaced };

std::optional<QString> converted(const char* encoding, const QByteArray& bytes, Misfit misfit)
{
    const auto converter = openConverter(encoding);
    if (!converter) {
        return std::nullopt;
    }
    auto status = U_ZERO_ERROR;
    if (misfit == Misfit::Stops) {
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }
    QString text(2 * bytes.size() + 1, Qt::Uninitialized);
    const auto length =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    text.truncate(length);
    return text;
}

/// What people call an encoding, without case, hyphens and the like.
QByteArray aliasKey(const QByteArray& name)
{
    auto key = name.toLower();
    return key.removeIf([](char c) { return c == '-' || c == '_' || c == ' '; });
}

const QHash<QByteArray, QByteArray>& aliases()
{
    static const auto table = [] {
        const std::pair<QByteArray, QByteArrayList> rows[]{
            {"UTF-8", {"utf8", "65001", "cp65001"}},
            {"GB18030", {"gb18030", "gbk", "gb2312", "gb", "cp936", "936", "ms936", "windows936", "euccn", "54936"}},
            {"Big5", {"big5", "cp950", "950", "ms950", "windows950"}},
            {"Shift_JIS", {"shiftjis", "sjis", "cp932", "932", "ms932", "windows932", "windows31j"}},
            {"windows-949", {"windows949", "cp949", "949", "ms949", "uhc", "euckr", "ksc5601"}},
            {"windows-1251", {"windows1251", "cp1251", "1251", "win1251"}},
            {"KOI8-R", {"koi8r", "koi8", "20866", "cp20866"}},
            {"CP866", {"cp866", "ibm866", "866", "dos866"}},
            {"CP437", {"cp437", "ibm437", "437", "dos437"}},
            {"CP850", {"cp850", "ibm850", "850", "dos850"}},
            {"windows-1252", {"windows1252", "cp1252", "1252", "win1252"}}};
        QHash<QByteArray, QByteArray> names;
        for (const auto& [encoding, others] : rows) {
            for (const auto& other : others) {
                names.insert(other, encoding);
            }
        }
        return names;
    }();
    return table;
}

bool isMeant(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c.category() == QChar::Other_PrivateUse || (c.unicode() >= 0x80 && c.unicode() < 0xA0)
               || c == QChar::ReplacementCharacter;
    });
}

} // namespace

std::span<const NameEncoding> legacyEncodings()
{
    static constexpr std::array encodings{
        NameEncoding{"GB18030", NameScript::Simplified},    NameEncoding{"Big5", NameScript::Traditional},
        NameEncoding{"Shift_JIS", NameScript::Japanese},    NameEncoding{"windows-949", NameScript::Korean},
        NameEncoding{"windows-1251", NameScript::Cyrillic}, NameEncoding{"CP866", NameScript::Cyrillic},
        NameEncoding{"KOI8-R", NameScript::Cyrillic},       NameEncoding{"windows-1252", NameScript::Western},
        NameEncoding{"CP437", NameScript::Western},         NameEncoding{"CP850", NameScript::Western},
    };
    return encodings;
}

QByteArray encodingNamed(const QString& name)
{
    const auto plain = name.trimmed().toLatin1();
    if (const auto known = aliases().constFind(aliasKey(plain)); known != aliases().constEnd()) {
        return *known;
    }
    auto status = U_ZERO_ERROR;
    return ucnv_countAliases(plain.constData(), &status) > 0 && openConverter(plain.constData()) ? plain : QByteArray();
}

std::optional<QString> decodedAs(const char* encoding, const QByteArray& bytes)
{
    auto text = converted(encoding, bytes, Misfit::Stops);
    return text && isMeant(*text) ? text : std::nullopt;
}

std::optional<QString> decodedAsUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QString decodedLoosely(const char* encoding, const QByteArray& bytes)
{
    auto text = converted(encoding, bytes, Misfit::IsReplaced).value_or(QString::fromUtf8(bytes));
    for (auto& c : text) {
        c = isMeant(c) ? c : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QByteArray toGb18030(const QString& text)
{
    const auto converter = openConverter("gb18030");
    if (!converter) {
        return {};
    }
    auto status = U_ZERO_ERROR;
    QByteArray bytes(4 * text.size() + 1, Qt::Uninitialized);
    const auto length =
        ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                        reinterpret_cast<const UChar*>(text.constData()), static_cast<int32_t>(text.size()), &status);
    return U_FAILURE(status) ? QByteArray() : bytes.first(length);
}

} // namespace pingshen
