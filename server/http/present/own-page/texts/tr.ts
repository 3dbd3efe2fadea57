/** Turkish: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

export function tr(formality: Formality): OwnPageTexts {
  const say = (sen: string, siz: string) => (formality === 'informal' ? sen : siz);
  return {
    title: say('WhatsApp mesajların', 'WhatsApp mesajlarınız'),
    intro: say(
      '{company} sana WhatsApp üzerinden neler gönderebilir ve hakkında neler saklanıyor: Buna burada sen karar verirsin.',
      '{company} size WhatsApp üzerinden neler gönderebilir ve hakkınızda neler saklanıyor: Buna burada siz karar verirsiniz.',
    ),
    choiceHeading: say('Ne alıyorsun', 'Ne alıyorsunuz'),
    givenSince: 'Onay tarihi: {time}',
    asked: say(
      'WhatsApp üzerinden sorduk: Kaydın ancak orada EVET yanıtınla tamamlanır.',
      'WhatsApp üzerinden sorduk: Kaydınız ancak orada EVET yanıtınızla tamamlanır.',
    ),
    off: say('Bunu almıyorsun.', 'Bunu almıyorsunuz.'),
    addingAsks: say(
      'Açtıklarını WhatsApp üzerinden bir kez daha sorarız. Kaydın ancak orada EVET ile tamamlanır.',
      'Açtıklarınızı WhatsApp üzerinden bir kez daha sorarız. Kaydınız ancak orada EVET ile tamamlanır.',
    ),
    cannotAsk: say(
      'Yeniden kaydolmak için bize WhatsApp üzerinden START yaz.',
      'Yeniden kaydolmak için bize WhatsApp üzerinden START yazın.',
    ),
    paused: say(
      'Bir mesajını tam anlayamadığımız için şu anda reklam gelmiyor. Kaydetmek bu arayı bitirir.',
      'Bir mesajınızı tam anlayamadığımız için şu anda reklam gelmiyor. Kaydetmek bu arayı bitirir.',
    ),
    restricted: say(
      'Verilerinin kullanımı isteğin üzerine kısıtlandı. Bu kaldırılana kadar mesaj gelmez.',
      'Verilerinizin kullanımı isteğiniz üzerine kısıtlandı. Bu kaldırılana kadar mesaj gelmez.',
    ),
    save: 'Seçimi kaydet',
    saved: say('Seçimin kaydedildi.', 'Seçiminiz kaydedildi.'),
    savedAsked: say(
      'Seçimin kaydedildi. WhatsApp üzerinden sana sorduk: Kaydın ancak orada EVET ile tamamlanır.',
      'Seçiminiz kaydedildi. WhatsApp üzerinden size sorduk: Kaydınız ancak orada EVET ile tamamlanır.',
    ),
    dataHeading: say('Verilerin', 'Verileriniz'),
    dataText: say(
      'Hakkında saklanan her şey: numara, beyanlar, mesajlar, alıcılar ve ne kadar saklandığı.',
      'Hakkınızda saklanan her şey: numara, beyanlar, mesajlar, alıcılar ve ne kadar saklandığı.',
    ),
    readData: 'Verileri oku',
    downloadData: 'Dosya olarak indir (JSON)',
    receipt: say('Belge: neye onay verdin', 'Belge: neye onay verdiniz'),
    numberHeading: 'Yeni numara',
    currentNumber: 'Bildiğimiz numara: {number}',
    numberText: say(
      'Eski numaranın kaydı silinir, yeni numaraya WhatsApp üzerinden sorulur. Kayıt ancak yeni numaradan gelen EVET ile tamamlanır.',
      'Eski numaranızın kaydı silinir, yeni numaraya WhatsApp üzerinden sorulur. Kayıt ancak yeni numaradan gelen EVET ile tamamlanır.',
    ),
    newNumber: say('Yeni cep telefonu numaran', 'Yeni cep telefonu numaranız'),
    saveNumber: 'Numarayı değiştir',
    numberSaved: say(
      'Eski numaranın kaydı silindi. Bu bağlantıyı yeni numaranın bulunduğu telefonda aç ya da orada sorumuzu bekle.',
      'Eski numaranızın kaydı silindi. Bu bağlantıyı yeni numaranızın bulunduğu telefonda açın ya da orada sorumuzu bekleyin.',
    ),
    numberSavedByLink: say(
      'Eski numaranın kaydı silindi. Bu bağlantıyı yeni numaranın bulunduğu telefonda aç: Sorumuz o zaman orada gelir.',
      'Eski numaranızın kaydı silindi. Bu bağlantıyı yeni numaranızın bulunduğu telefonda açın: Sorumuz o zaman orada gelir.',
    ),
    numberSame: 'Bu numarayı zaten biliyoruz. Hiçbir şey değişmedi.',
    openOnNewPhone: 'WhatsApp uygulamasını yeni telefonda aç',
    eraseHeading: 'Her şeyi sil',
    eraseText: say(
      'Kaydın silinir; hakkında saklanan her şey, kanıtlar da dahil, kalıcı olarak silinir. Geriye yalnızca kimse sana yeniden yazmasın diye şifreli bir sağlama değeri kalır.',
      'Kaydınız silinir; hakkınızda saklanan her şey, kanıtlar da dahil, kalıcı olarak silinir. Geriye yalnızca kimse size yeniden yazmasın diye şifreli bir sağlama değeri kalır.',
    ),
    eraseConfirm: 'Evet, her şey silinsin. Bu geri alınamaz.',
    erase: 'Verilerimi sil',
    eraseUnconfirmed: say(
      'Her şeyin silinmesini istediğini lütfen işaretle. Hiçbir şey değişmedi.',
      'Her şeyin silinmesini istediğinizi lütfen işaretleyin. Hiçbir şey değişmedi.',
    ),
    erased: say('Verilerin silindi. Artık mesaj almayacaksın.', 'Verileriniz silindi. Artık mesaj almayacaksınız.'),
    held: 'Hukuki bir uyuşmazlık nedeniyle kanıtları şimdilik saklamamız gerekiyor. Uyuşmazlık bitene kadar kilitli kalır, sonra silinir.',
    stoppedHeld: say('Kaydın iptal edildi ve numaran silindi.', 'Kaydınız iptal edildi ve numaranız silindi.'),
    nothingLeft: say('Hakkında artık hiçbir şey saklanmıyor.', 'Hakkınızda artık hiçbir şey saklanmıyor.'),
    privacy: 'Gizlilik',
    imprint: 'Künye',
    back: say('Sayfana dön', 'Sayfanıza dönün'),
    expiredTitle: 'Bu bağlantının süresi doldu',
    expiredText: say(
      'Güvenliğin için yalnızca 15 dakika geçerlidir. WhatsApp sohbetinde AYARLAR ya da VERİLERİM yaz, yenisini gönderelim.',
      'Güvenliğiniz için yalnızca 15 dakika geçerlidir. WhatsApp sohbetinde AYARLAR ya da VERİLERİM yazın, yenisini gönderelim.',
    ),
    troubleTitle: 'Bu kez olmadı',
    troubleText: say(
      'Hiçbir şey değişmedi. Lütfen geri dön ve bir dakika sonra yeniden dene.',
      'Hiçbir şey değişmedi. Lütfen geri dönün ve bir dakika sonra yeniden deneyin.',
    ),
    dataTitle: say('Verilerin', 'Verileriniz'),
    receiptTitle: say('Onay belgen', 'Onay belgeniz'),
    receiptIntro: say(
      'Neye, ne zaman onay verdin ve bunu nasıl sona erdirirsin.',
      'Neye, ne zaman onay verdiniz ve bunu nasıl sona erdirirsiniz.',
    ),
    controller: 'Veri sorumlusu',
    identities: 'Numara veya WhatsApp kimliği',
    agreedTo: 'Ne için',
    state: 'Durum',
    since: 'Başlangıç',
    lastUsed: 'Son mesaj',
    keptUntil: 'Kanıtın saklandığı tarih',
    textShown: 'Kutunun yanındaki metin',
    questionShown: 'WhatsApp üzerinden sorulan soru',
    howToWithdraw: say('Nasıl sona erdirirsin', 'Nasıl sona erdirirsiniz'),
    withdrawText: say(
      'WhatsApp sohbetine dilediğin zaman STOP yaz; geleceğe yönelik geçerli olur. Ya da şu adrese yaz: {email}',
      'WhatsApp sohbetine dilediğiniz zaman STOP yazın; geleceğe yönelik geçerli olur. Ya da şu adrese yazın: {email}',
    ),
    declarations: say('Beyanların', 'Beyanlarınız'),
    messages: 'Mesajlar',
    received: say('senden', 'sizden'),
    sent: say('sana', 'size'),
    typedForms: 'Birinin bu numarayı yazdığı formlar',
    recipients: 'Alıcılar',
    retention: 'Ne kadar saklanır',
    contactData: 'Numara ve WhatsApp kimliği',
    untilNoPurpose: 'artık hiçbir mesaj gelmeyene kadar',
    evidenceOf: 'Kanıtlar: {purpose}',
    yearsFromEnd: 'sona ermesinden itibaren {years} yıl',
    yearsFromLastUse: 'son mesajdan itibaren {years} yıl',
    toYearEnd: ', o yılın sonuna kadar',
    suppression: 'Yazmama notu (şifreli sağlama değeri)',
    whileItCounts: say('çıkışın geçerli olduğu sürece', 'çıkışınız geçerli olduğu sürece'),
    complaint: say(
      'Bir veri koruma kurumuna şikâyette bulunabilirsin.',
      'Bir veri koruma kurumuna şikâyette bulunabilirsiniz.',
    ),
    nothing: 'Saklanan bir şey yok.',
    print: say(
      'Yazdırmak ya da saklamak için: tarayıcının yazdırma işlevi.',
      'Yazdırmak ya da saklamak için: tarayıcınızın yazdırma işlevi.',
    ),
    states: {
      requested: 'soruldu, onaylanmadı',
      given: 'onaylandı',
      refused: 'reddedildi',
      expired: 'yanıtsız kaldı, süresi doldu',
      withdrawn: 'geri alındı',
    },
  };
}
